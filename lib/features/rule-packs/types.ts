import type { PackId, RuleId } from '@/lib/features/compliance/constants'
import type { PositionStatus } from '@/lib/features/positions/constants'
import type { RuleRunKind } from './constants'

/** A pass of the rules over positions, as far as it is. Instants are ISO texts. */
export type RuleRunLine = {
  id: string
  kind: RuleRunKind
  /** The switch that is tried out, or that was made. */
  on: boolean
  total: number
  done: number
  changed: number
  by: string | null
  createdAt: string
  finishedAt: string | null
}

/** A pack as the platform administrator sees it: its switch, and the runs that concern it. */
export type PackState = {
  pack: PackId
  on: boolean
  version: number
  /** False for the pack that nobody switches. */
  maySwitch: boolean
  runs: RuleRunLine[]
}

/** Rules that come to hinder, that come to warn, and that cease to do either. */
export type OutcomeChange = { hinders: RuleId[]; warns: RuleId[]; ends: RuleId[] }

/** A position of which the rules would say something else. */
export type RuleChange = {
  positionId: string
  title: string
  status: PositionStatus
  unit: string
  demo: boolean
} & OutcomeChange

/** One page of what a preview found; `next` is where the following one begins. */
export type RuleChangePage = { items: RuleChange[]; next: string | null }

/** A pack with the latest preview of the switch that it does not have, and a page of what that found. */
export type PackPage = PackState & { preview: RuleRunLine | null; changes: RuleChangePage }
