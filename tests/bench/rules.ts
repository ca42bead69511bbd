import { setTimeout as wait } from 'node:timers/promises'
import { checkPosition } from '@/lib/features/compliance/rules'
import { switchKey } from '@/lib/features/compliance/switches/constants'
import { RECHECKED_STATUSES, type RuleRunKind } from '@/lib/features/rule-packs/constants'
import type { db as client } from '@/lib/server/db'
import { CONTEXT, QINGDAO } from '@/tests/support/compliance'

type Client = typeof client

export type RuleRunTime = { name: string; positions: number; changed: number; seconds: number }
export type RuleTimes = { oneCheck: number; runs: RuleRunTime[] }

const PACK = 'qingdao'
const CHECKS = 2_000
const LONGEST_WAIT_MS = 300_000

/** Milliseconds that checking one position takes: every pack, and a text in each field. */
function timeOneCheck(): number {
  const text = '协助完成装夹、对刀与检测，不收取任何押金，旺季可能加班。'.repeat(20)
  const texts = ['title', 'tasks', 'learningGoals', 'address', 'contact'].map((field) => ({
    field,
    label: field,
    text,
  }))
  const run = (times: number) => {
    for (let left = times; left > 0; left -= 1) checkPosition({ ...QINGDAO, texts }, CONTEXT)
  }
  run(CHECKS / 10)
  const begun = performance.now()
  run(CHECKS)
  return (performance.now() - begun) / CHECKS
}

/** Leaves a run to the jobs of the portal, and waits until they have done it. */
async function timeRun(db: Client, name: string, kind: RuleRunKind): Promise<RuleRunTime> {
  const total = await db.position.count({ where: { status: { in: [...RECHECKED_STATUSES] } } })
  const { id } = await db.ruleRun.create({ data: { kind, pack: PACK, on: true, total } })
  const begun = performance.now()
  while (performance.now() - begun < LONGEST_WAIT_MS) {
    const { finishedAt, done, changed } = await db.ruleRun.findUniqueOrThrow({ where: { id } })
    if (finishedAt) return { name, positions: done, changed, seconds: (performance.now() - begun) / 1000 }
    await wait(50)
  }
  throw new Error(`The run “${name}” did not end in ${LONGEST_WAIT_MS / 1000} s`)
}

/** How long the rules take: for one position, and for all of the city when a pack is tried out and switched on. */
export async function measureRules(db: Client): Promise<RuleTimes> {
  const oneCheck = timeOneCheck()
  const preview = await timeRun(db, 'try out a pack', 'preview')
  await db.setting.create({ data: { key: switchKey(PACK), value: 'on' } })
  const recheck = await timeRun(db, 'check again after it was switched on', 'recheck')
  return { oneCheck, runs: [preview, recheck] }
}
