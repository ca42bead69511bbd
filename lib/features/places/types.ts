import type { PlaceDeed, PlaceStatus, ReleaseReason, RoomState } from './constants'

/** Calendar days, YYYY-MM-DD, both included. */
export type Period = { from: string; to: string }

/** Places over a period: taken ones, or allowed ones. */
export type Span = Period & { places: number }

/** Days on each of which the same number of places is taken, and the same number allowed. */
export type Stretch = Period & { taken: number; limit: number }

/** Places to hold in a position for some time. `key` is chosen by the caller, once for each wish; it names nobody. */
export type Reservation = Period & {
  key: string
  positionId: string
  schoolId: string
  places: number
  /** When they are given back by themselves, if nobody has confirmed them. */
  heldUntil: Date
}

export type Confirmation = { key: string }
export type Release = { key: string; reason: ReleaseReason }

/** What a move leaves: the same for a second call with the same key. */
export type MovedPlaces = { id: string; status: PlaceStatus; tags: string[] }

/** How many more places could be held over a period; never negative, and 0 whenever `state` is not `open`. */
export type Room = { left: number; state: RoomState }

/** What the ledger weighs of a position. Its days are those of the internship. */
export type PlacePosition = {
  id: string
  kind: 'post' | 'visit'
  postClass: string | null
  seats: number
  startsOn: string | null
  endsOn: string | null
}

/** Places that are taken; `counted` ones count against the limits of the unit. */
export type Taken = Span & { positionId: string; counted: boolean; postClass: string | null }

/** An approval filed with the authority: the limit of the unit, or of one class of posts, over its period. */
export type Approval = Span & { postClass: string | null }

/** What a unit declared of its staff, with the approvals that count. */
export type UnitCapacity = {
  staff: number | null
  asOf: string | null
  classes: readonly { name: string; staff: number }[]
  approvals: readonly Approval[]
}

/** One of the limits that a position is under, over the days in question. */
export type Limit = {
  kind: 'seats' | 'unit' | 'class'
  /** What it is a share of: the unit's staff, that of the class; the seats themselves. */
  of: number
  /** The limit without any approval. */
  base: number
  stretches: readonly Stretch[]
}

export type Weighing = Room & { limits: readonly Limit[] }

/** One move in a unit's ledger, as its people see it. */
export type MoveLine = Period & {
  number: number
  deed: PlaceDeed
  position: { id: string; title: string }
  school: string
  places: number
  counted: boolean
  postClass: string | null
  /** The last day that the places are taken after this move; null: none. */
  lastDay: string | null
  reason: ReleaseReason | null
  at: string
}
