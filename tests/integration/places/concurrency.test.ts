import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { crowd, db, emptyDatabase, onPostgres } from '@/tests/support/database'
import {
  declare,
  makePosition,
  type PlacesScene,
  peakInDatabase,
  placesScene,
  replayMoves,
  SPRING,
} from '@/tests/support/places'
import type { ReserveRun } from '@/tests/support/reserve-run'

let who: PlacesScene
let run: Omit<ReserveRun, 'keys'>
beforeEach(async () => {
  await emptyDatabase()
  who = await placesScene()
  await declare(who, { staff: 379, classes: { 护理: 379 } })
  const { id } = await makePosition(who)
  // The school's staff may reserve, confirm and give back.
  run = { actor: who.teacher, schoolId: who.school.id, positionId: id, ...SPRING, parallel: 8, churn: false }
})

const keysOf = (count: number) => Array.from({ length: count }, () => randomUUID())

function start(keys: string[], overrides: Partial<ReserveRun> = {}): ChildProcess {
  const asked: ReserveRun = { ...run, ...overrides, keys }
  return spawn(process.execPath, ['--import', 'tsx', 'tests/support/reserve-run.ts', JSON.stringify(asked)], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** How many of its keys hold a place, when the process has ended; null when it was killed. */
async function ended(child: ChildProcess): Promise<number | null> {
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += String(chunk)
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (code !== 0 && child.signalCode !== 'SIGKILL') throw new Error(`The process ended with ${code}`)
  return code === 0 ? Number(/held (\d+)/.exec(said)?.[1]) : null
}

/** Kills the process in the middle of its work: when it has done with so many keys, and others are under way. */
function killAfter(child: ChildProcess, keys: number): void {
  let done = 0
  child.stdout?.on('data', (chunk) => {
    done += String(chunk).split('done').length - 1
    if (done >= keys) child.kill('SIGKILL')
  })
}

/** The ledger and the rows of places say the same, and no number is missing. */
async function expectWhole(): Promise<void> {
  const { numbers, left } = await replayMoves(who.hospital.id)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  const rows = await db.placeAllocation.findMany({
    select: { id: true, status: true, lastDay: true, places: true },
  })
  expect(new Map(rows.map(({ id, ...row }) => [id, row]))).toEqual(left)
  const { moves } = await db.capacity.findUniqueOrThrow({ where: { organizationId: who.hospital.id } })
  expect(moves).toBe(numbers.length)
}

/** How often the processes are killed. Each round starts them anew. */
const ROUNDS = onPostgres ? 3 : 1

test(`${crowd(1000)} reservations at once from four processes for 37 places give exactly 37`, async () => {
  const held = await Promise.all(Array.from({ length: 4 }, () => ended(start(keysOf(crowd(1000) / 4)))))
  expect(held.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(37)
  expect(await peakInDatabase(who.hospital.id)).toBe(37)
  expect(await db.positionRoom.findFirst({ select: { left: true, state: true } })).toEqual({
    left: 0,
    state: 'full',
  })
  await expectWhole()
}, 240_000)

test('killed at random and run again, processes neither take a place too many nor lose one', async () => {
  const wishes = Array.from({ length: 3 }, () => keysOf(40))
  const finished = wishes.map(() => false)
  let killed = 0
  for (let round = 0; finished.includes(false); round += 1) {
    const children = wishes.map((keys, at) => (finished[at] ? null : start(keys, { churn: true })))
    const results = Promise.all(children.map((child) => child && ended(child)))
    // The last round is left to finish.
    if (round < ROUNDS) {
      for (const child of children) if (child) killAfter(child, 1 + Math.floor(Math.random() * 30))
    }
    ;(await results).forEach((result, at) => {
      if (result !== null) finished[at] = true
      else if (children[at]) killed += 1
    })
    expect(await peakInDatabase(who.hospital.id)).toBeLessThanOrEqual(37)
    await expectWhole()
  }
  expect(killed).toBeGreaterThan(0)
  await ended(start(keysOf(40)))
  expect(await peakInDatabase(who.hospital.id)).toBe(37)
  await expectWhole()
}, 300_000)
