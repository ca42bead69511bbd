import type { ApplicantFinding, ApplicationCore, ApplicationPage, AppliedPosition } from '../types'

/** One page of a student's own applications, the latest step first. */
export type OwnApplications = { items: readonly ApplicationCore[]; next: string | null }

/** What the form of a new application begins with. */
export type NewApplication = {
  id: string
  position: AppliedPosition
  /** What the rules say of this student in this position, before anything is sent. */
  findings: readonly ApplicantFinding[]
  /** The student's open application for it, where there is one already. */
  appliedId: string | null
  /** Whether somebody can apply now. */
  isOpen: boolean
}

/** A student's own application; a draft with what the rules say now. */
export type OwnApplication = ApplicationPage & { mayEdit: boolean }
