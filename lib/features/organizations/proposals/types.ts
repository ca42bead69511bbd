import type { UnitKind } from '@/lib/shared/unit-link'
import type { OrganizationStatus } from '../constants'

/** A partner that one of the actor's units named. */
export type ProposedUnit = {
  id: string
  name: string
  kind: UnitKind
  region: string | null
  status: OrganizationStatus
  /** Why it was declined. */
  reason: string | null
  /** The unit that it turned out to be, named in its place. */
  mergedInto: { name: string; status: OrganizationStatus } | null
  proposer: string
}

/** What the page of proposed partners shows and its form begins with. */
export type Proposals = {
  id: string
  /** The actor's own units, one of which proposes. */
  proposers: { value: string; label: string }[]
  units: ProposedUnit[]
}
