import { spawn } from 'node:child_process'
import { beforeEach, expect, test } from 'vitest'
import { inspectLedger } from '@/lib/features/agreements/inspection/data'
import { agreementScene, confirm, draftAgreement, hashOf, type Party, step } from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'

beforeEach(emptyDatabase)

/** Lets another process confirm, and kills it when it says that it is so far. */
async function confirmAndDie(when: 'before' | 'after', party: Party, id: string): Promise<void> {
  const answer = { actor: party.admin, id, organizationId: party.id, sha256: await hashOf(id) }
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/support/confirm-and-wait.ts', when, JSON.stringify(answer)],
    { env: process.env, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const said = when === 'before' ? 'inside' : 'committed'
  for await (const chunk of child.stdout) if (String(chunk).includes(said)) break
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

/** What the last confirmation leaves: the answer, the state and the ledger belong together. */
async function left(id: string) {
  const { status } = await db.agreement.findUniqueOrThrow({ where: { id } })
  const answers = await db.agreementVersionParty.count({ where: { agreementId: id, answer: 'confirmed' } })
  const kinds = await db.ledgerEntry.findMany({ orderBy: { sequence: 'asc' }, select: { kind: true } })
  return { status, answers, kinds: kinds.map(({ kind }) => kind) }
}

test('killed in the middle of the last confirmation, a process leaves nothing of it; killed after, all', async () => {
  const { school, firm } = await agreementScene()
  const id = await draftAgreement(school)
  await step(school.admin, id, 'propose')
  await confirm(school, id)
  await confirmAndDie('before', firm, id)
  expect(await left(id)).toEqual({ status: 'proposed', answers: 1, kinds: ['proposal', 'confirmation'] })
  expect(await inspectLedger([])).toMatchObject({ ok: true, entries: 2 })
  await confirmAndDie('after', firm, id)
  expect(await left(id)).toEqual({
    status: 'effective',
    answers: 2,
    kinds: ['proposal', 'confirmation', 'confirmation', 'effect'],
  })
  expect(await inspectLedger([])).toMatchObject({ ok: true, entries: 4 })
}, 180_000)
