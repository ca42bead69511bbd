import type { Actor } from '@/lib/features/accounts/types'
import type { Tx } from '@/lib/server/db'
import { RefusedError } from '@/lib/shared/errors'
import type { Confirmation, MovedPlaces, Release, Reservation } from './types'

const NOT_YET = '实习名额登记尚未启用'

/**
 * Holds places in a position over a period, in the transaction of the step that asks for them. The same key with the
 * same content gives the same result again; with other content it is refused.
 */
export async function reservePlaces(_tx: Tx, _actor: Actor, _reservation: Reservation): Promise<MovedPlaces> {
  throw new RefusedError(NOT_YET)
}

/** Confirms places that are held. Confirmed ones stay as they are. */
export async function confirmPlaces(
  _tx: Tx,
  _actor: Actor,
  _confirmation: Confirmation,
): Promise<MovedPlaces> {
  throw new RefusedError(NOT_YET)
}

/** Gives places back, whether held or confirmed. Released and expired ones stay as they are. */
export async function releasePlaces(_tx: Tx, _actor: Actor, _release: Release): Promise<MovedPlaces> {
  throw new RefusedError(NOT_YET)
}
