import type { UnitKind } from '@/lib/shared/unit-link'

/** A unit that a form may name, as the search offers it. */
export type FoundUnit = {
  id: string
  name: string
  kind: UnitKind
  /** Of its region, in full. */
  region: string | null
  /** Proposed by one of the actor's own units, and not verified yet. */
  pending: boolean
}
