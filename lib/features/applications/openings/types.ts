import type { PositionSummary } from '@/lib/features/positions/types'
import type { ApplicationStatus } from '../constants'

/** An open position as a student's list shows it, with what became of the student's own application. */
export type Opening = PositionSummary & {
  id: string
  /** The student's open application for it, or null. */
  applied: { id: string; status: ApplicationStatus } | null
}

/** One page of the positions that are open to a student, the latest first; `next` is where the following page begins. */
export type OpeningPage = {
  major: { code: string; name: string }
  /** Whether positions of other groups of majors are listed too. */
  all: boolean
  openings: readonly Opening[]
  next: string | null
}
