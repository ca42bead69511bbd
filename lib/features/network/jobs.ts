import { findGraphStamp } from './graph/data'
import { drawNetwork } from './mutations'

/** After drawing it rests this many times as long as it took: a large network takes a twentieth of a core at most. */
const REST = 20

/**
 * Draws the network whenever what it is made of has changed. Call the returned function over and over: it asks for
 * the stamp of the graph, and does nothing while that stays the same.
 */
export function watchNetwork(): () => Promise<void> {
  let seen: string | null = null
  let restUntil = 0
  return async () => {
    const begun = Date.now()
    if (begun < restUntil) return
    const stamp = await findGraphStamp()
    if (stamp === seen) return
    await drawNetwork(new Date(begun))
    seen = stamp
    restUntil = Date.now() + REST * (Date.now() - begun)
  }
}
