import type { PackId } from '@/lib/features/compliance/constants'
import { checkPosition } from '@/lib/features/compliance/rules'
import { readSetting, unitFactsOf, unitFactsSelect } from '@/lib/features/positions/checks/data'
import { recheckPositions } from '@/lib/features/positions/checks/mutations'
import { factsOf } from '@/lib/features/positions/checks/rules'
import { contentSelect, toFields } from '@/lib/features/positions/drafts/rules'
import { db, type Prisma } from '@/lib/server/db'
import { RUN_BATCH } from '../constants'
import { changeBetween, packsWith } from '../rules'
import { positionsOf } from './data'

const runSelect = {
  id: true,
  kind: true,
  pack: true,
  on: true,
  done: true,
  cursor: true,
} as const satisfies Prisma.RuleRunSelect

type Run = Prisma.RuleRunGetPayload<{ select: typeof runSelect }> & { pack: PackId }

/** The next batch of a run, in the order of the ids. */
async function nextIds({ kind, pack, cursor }: Run): Promise<string[]> {
  const rows = await db.position.findMany({
    where: { ...positionsOf(kind, pack), ...(cursor && { id: { gt: cursor } }) },
    orderBy: { id: 'asc' },
    take: RUN_BATCH,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Compares what the rules say of these positions with what they would say; keeps what is otherwise, gives how many. */
async function tryOut({ id: runId, pack, on }: Run, ids: readonly string[], now: Date): Promise<number> {
  const rows = await db.position.findMany({
    where: { id: { in: [...ids] } },
    select: { ...contentSelect, id: true, organization: { select: unitFactsSelect } },
  })
  const names = rows.flatMap(({ majors }) => majors)
  const { codes, context } = await readSetting(db, names, now)
  const changes = rows.flatMap((row) => {
    const facts = factsOf(toFields(row), unitFactsOf(row.organization), codes)
    const checkWith = (used: boolean) =>
      checkPosition(facts, { ...context, packs: packsWith(context.packs, pack, used) })
    const change = changeBetween(checkWith(!on), checkWith(on))
    return change ? [{ runId, positionId: row.id, ...change }] : []
  })
  // Another process may have tried out the same batch.
  if (changes.length > 0) await db.ruleRunChange.createMany({ data: changes, skipDuplicates: true })
  return changes.length
}

/**
 * Does what is left of a run, batch by batch. A process that ends leaves it to the next, which goes on behind the
 * last batch; where two have the same batch, the second finds the run further on and leaves it.
 */
export async function workRun(id: string, now: Date): Promise<void> {
  for (;;) {
    const found = await db.ruleRun.findFirst({ where: { id, finishedAt: null }, select: runSelect })
    if (!found) return
    const run = found as Run
    const ids = await nextIds(run)
    const last = ids.at(-1)
    const mine = { id, cursor: run.cursor, finishedAt: null }
    if (last === undefined) {
      await db.ruleRun.updateMany({ where: mine, data: { finishedAt: new Date(), total: run.done } })
      return
    }
    const changed =
      run.kind === 'preview' ? await tryOut(run, ids, now) : (await recheckPositions(ids, now)).changed
    const step = { cursor: last, done: { increment: ids.length }, changed: { increment: changed } }
    const { count } = await db.ruleRun.updateMany({ where: mine, data: step })
    if (count === 0) return
  }
}

/** Removes runs that ended long ago, with what they found. */
export async function removeOldRuns(before: Date): Promise<void> {
  await db.ruleRun.deleteMany({ where: { finishedAt: { lt: before } } })
}
