import { db } from '@/lib/server/db'
import { RECORD_SETS, type RecordSet } from '../constants'
import { publicIds } from './data'

const BATCH = 2000

type Known = { id: string; isPublic: boolean }

/** Writes down what a batch of ids tells, each row only where it does not say so already. */
async function note(set: RecordSet, shown: readonly string[], known: readonly Known[], now: Date) {
  const before = new Map(known.map(({ id, isPublic }) => [id, isPublic]))
  const present = new Set(shown)
  const added = shown.filter((id) => !before.has(id))
  const restored = shown.filter((id) => before.get(id) === false)
  const removed = known.filter(({ id, isPublic }) => isPublic && !present.has(id)).map(({ id }) => id)
  if (added.length > 0) {
    await db.openRecord.createMany({ data: added.map((id) => ({ set, id })), skipDuplicates: true })
  }
  for (const [ids, isPublic] of [
    [restored, true],
    [removed, false],
  ] as const) {
    if (ids.length === 0) continue
    await db.openRecord.updateMany({
      where: { set, id: { in: [...ids] }, isPublic: !isPublic },
      data: { isPublic, flippedAt: now },
    })
  }
}

/** Compares one set with what was public before, batch by batch in the order of ids. */
async function compareSet(set: RecordSet, now: Date): Promise<void> {
  let after: string | null = null
  for (;;) {
    const shown = await publicIds[set](after, BATCH)
    // A full batch says nothing of what lies behind its last id.
    const last: string | null = shown.length === BATCH ? (shown.at(-1) ?? null) : null
    const known = await db.openRecord.findMany({
      where: { set, id: { ...(after && { gt: after }), ...(last && { lte: last }) } },
      select: { id: true, isPublic: true },
    })
    await note(set, shown, known, now)
    if (last === null) return
    after = last
  }
}

/**
 * Notes which public records are new, which are gone and which are back, whatever made them so: a decision, the
 * suspension of a unit with all that hangs on it, a removed row. Bears running in several processes at once, since each
 * row is changed only from the other state.
 */
export async function noteWithdrawals(now: Date): Promise<void> {
  for (const set of RECORD_SETS) await compareSet(set, now)
}
