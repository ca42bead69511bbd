import type { PartialDate } from '@/lib/shared/dates'
import type { UnitKind } from '@/lib/shared/unit-link'
import type { MembershipStatus, Seat } from './constants'
import type { MembershipEvent, MembershipState } from './workflow'

/** A membership as the secretariat sees it. */
export type MembershipLine = {
  id: string
  version: number
  unit: { id: string; slug: string; name: string; kind: UnitKind; subtype: string | null; isPublic: boolean }
  status: MembershipStatus
  seat: Seat
  category: string | null
  batch: string | null
  joinedOn: PartialDate | null
  leftOn: PartialDate | null
  statement: string | null
  reason: string | null
  updatedAt: string
  allowed: MembershipEvent[]
}

/** All memberships of one alliance, by state. */
export type MembershipRegister = {
  alliance: { id: string; slug: string; name: string; ended: boolean }
  /** For a unit that is entered without an application. */
  newId: string
  applied: MembershipLine[]
  admitted: MembershipLine[]
  past: MembershipLine[]
  /** Words already used, to be offered again. */
  categories: string[]
  batches: string[]
}

/** A unit's membership as its own staff see it. */
export type OwnMembership = Omit<MembershipLine, 'unit' | 'statement'> & {
  organization: string
  alliance: { slug: string; name: string }
}

/** A unit of the actor's in the form of an application. */
export type Applicant = { id: string; name: string; verified: boolean; state: MembershipState }

export type ApplicationStart = {
  id: string
  alliance: { id: string; slug: string; name: string; ended: boolean }
  applicants: Applicant[]
}
