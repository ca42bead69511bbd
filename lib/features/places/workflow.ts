import type { PlaceDeed, PlaceStatus } from './constants'

/** The whole life of reserved places: what is not listed cannot happen. Their life begins with `reserve`. */
const NEXT: Record<PlaceStatus, Partial<Record<PlaceDeed, PlaceStatus>>> = {
  held: { confirm: 'confirmed', release: 'released', expire: 'expired' },
  confirmed: { release: 'released' },
  released: {},
  expired: {},
}

/** The state after the move, or null where the move has no place in this state. */
export function next(status: PlaceStatus, deed: PlaceDeed): PlaceStatus | null {
  return NEXT[status][deed] ?? null
}
