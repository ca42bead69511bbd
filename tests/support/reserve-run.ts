/*
 * A process that asks for one place for each of its keys, several at a time, and may be killed at any moment: run again
 * with the same keys, it goes on where it was. `node --import tsx tests/support/reserve-run.ts '{"keys":[…],…}'` says
 * `done` for each key, and at the end how many keys hold a place. With `churn`, some of them are confirmed, and some given back again.
 */
import { confirmPlaces, releasePlaces, reservePlaces } from '@/lib/features/places/mutations'
import { db } from '@/lib/server/db'
import type { Actor } from '@/lib/shared/actor'
import { RefusedError } from '@/lib/shared/errors'

export type ReserveRun = {
  actor: Actor
  positionId: string
  schoolId: string
  from: string
  to: string
  keys: string[]
  parallel: number
  churn: boolean
}

const run: ReserveRun = JSON.parse(process.argv[2] ?? '')
const { actor, keys, parallel, churn, positionId, schoolId, from, to } = run
const heldUntil = new Date(Date.now() + 3_600_000)

/** Whether the key holds a place: refused ones do not, and everything else is a fault of the process. */
async function ask(key: string): Promise<boolean> {
  try {
    const asked = { key, positionId, schoolId, places: 1, from, to, heldUntil }
    await db.$transaction((tx) => reservePlaces(tx, actor, asked))
    return true
  } catch (error) {
    if (error instanceof RefusedError && error.sentence.startsWith('名额不足')) return false
    throw error
  }
}

async function settle(key: string, at: number): Promise<void> {
  if (!(await ask(key)) || !churn) return
  if (at % 3 === 0) await db.$transaction((tx) => confirmPlaces(tx, actor, { key })).catch(expectRefusal)
  if (at % 4 === 0) await db.$transaction((tx) => releasePlaces(tx, actor, { key, reason: 'withdrawn' }))
}

/** A process before this one has given the places of this key back already. */
function expectRefusal(error: unknown): void {
  if (!(error instanceof RefusedError)) throw error
}

const waiting = keys.map((key, at) => ({ key, at }))
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    await settle(next.key, next.at)
    process.stdout.write('done\n')
  }
}

await Promise.all(Array.from({ length: parallel }, work))
const held = await db.placeAllocation.count({
  where: { key: { in: keys }, status: { in: ['held', 'confirmed'] } },
})
process.stdout.write(`held ${held}\n`)
process.exit(0)
