import type { ListPage } from '@/lib/shared/lists'
import type { PositionKind, PositionStatus } from '../constants'

/** One line of the staff's list. */
export type PositionLine = {
  id: string
  title: string
  kind: PositionKind
  status: PositionStatus
  statusReason: string | null
  unit: string
  alliance: string | null
  seats: number
  /** How many findings keep it from being handed in, or from being public. */
  hindrances: number
  openUntil: string | null
  demo: boolean
  updatedAt: string
}

export type PositionLines = ListPage<PositionLine> & {
  status: PositionStatus | null
  counts: Partial<Record<PositionStatus, number>>
}
