import type { PlaceStatus, ReleaseReason, RoomState } from './constants'

/** Calendar days, YYYY-MM-DD, both included. */
export type Period = { from: string; to: string }

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
