import type { ListPage } from '@/lib/shared/lists'
import type { CapacityView } from '../constants'

/** One unit in the list of those who watch over many. Days are YYYY-MM-DD. */
export type CapacityLine = {
  id: string
  name: string
  staff: number | null
  asOf: string | null
  /** The ordinary limit of the whole unit. */
  limit: number
  /** Interns of 岗位实习 who are there today. */
  taken: number
  /** Days on which a limit is exceeded. */
  over: { from: string; to: string } | null
  lapsed: boolean
  /** Positions of 岗位实习 that are open. */
  open: number
}

export type CapacityLines = ListPage<CapacityLine> & {
  status: CapacityView | null
  counts: Partial<Record<CapacityView, number>>
  all: number
}

/** A unit that somebody declares for. */
export type OwnCapacity = CapacityLine
