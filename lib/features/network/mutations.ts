import { enqueueTags } from '@/lib/features/notifications/mutations'
import { db } from '@/lib/server/db'
import { layOut } from '@/lib/server/layout'
import { findGraph } from './graph/data'
import { fingerprintOf, graphToLayOut } from './graph/rules'
import { networkTag } from './tags'

const ROW = 1

/**
 * Draws the network anew if it is another than the one that was drawn last. Tells whether it did. Several processes
 * that do it at once write the same.
 */
export async function drawNetwork(now: Date): Promise<boolean> {
  const toLayOut = graphToLayOut(await findGraph())
  const fingerprint = fingerprintOf(toLayOut)
  const last = await db.networkLayout.findUnique({ where: { id: ROW }, select: { fingerprint: true } })
  if (last?.fingerprint === fingerprint) return false
  const places = await layOut(toLayOut.graph)
  const positions = Object.fromEntries(toLayOut.ids.map((id, place) => [id, places[place] ?? [0, 0]]))
  const drawn = { fingerprint, positions, drawnAt: now }
  await db.$transaction(async (tx) => {
    await tx.networkLayout.upsert({
      where: { id: ROW },
      create: { id: ROW, ...drawn },
      update: drawn,
      select: { id: true },
    })
    await enqueueTags(tx, [networkTag])
  })
  return true
}
