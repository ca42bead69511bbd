import { beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { CHAIN_HEAD_KEY } from '@/lib/features/audit/constants'
import { verifyAuditChain } from '@/lib/features/audit/data'
import { sealPending } from '@/lib/features/audit/jobs'
import { erasePayloads, recordAudit, sealAuditEntries } from '@/lib/features/audit/mutations'
import { hashEntry } from '@/lib/features/audit/rules'
import { ForbiddenError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'

/** A change as any mutation makes it: the record and its line of the trail in one transaction. */
async function change(number: number): Promise<void> {
  await db.$transaction(async (tx) => {
    const value = `值 ${number} 𠮷 "引号" \\`
    await tx.setting.upsert({
      where: { key: `test.${number % 5}` },
      create: { key: `test.${number % 5}`, value },
      update: { value },
    })
    await recordAudit(tx, SYSTEM_ACTOR, {
      action: 'settings.update',
      subjectType: 'settings',
      subjectId: `test.${number % 5}`,
      before: { number: number - 1, at: new Date(0), fraction: 0.1, large: 10n ** 15n },
      after: { number, value, list: [1, 'two', null], nested: { b: 1, a: { d: 2, c: 3 } } },
    })
  })
}

async function sealed(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) await change(number)
  await sealPending()
}

const verify = () => verifyAuditChain(SYSTEM_ACTOR)
const at = (sequence: number) => db.auditEntry.findUniqueOrThrow({ where: { sequence } })

beforeEach(emptyDatabase)

describe('the chain', () => {
  test('is gapless and whole after changes and sealing that ran at the same time', async () => {
    const work = Array.from({ length: 40 }, (_, number) => change(number))
    const seals = Array.from({ length: 5 }, () => sealAuditEntries())
    await Promise.all([...work, ...seals])
    await sealPending()
    const rows = await db.auditEntry.findMany({ orderBy: { sequence: 'asc' }, select: { sequence: true } })
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    expect(await verify()).toMatchObject({ sealed: 40, open: 0, fault: null })
  })

  test('tells what is not sealed yet, and since when', async () => {
    await sealed(2)
    await change(3)
    const report = await verify()
    expect(report).toMatchObject({ sealed: 2, open: 1, fault: null })
    expect(report.oldestOpenAt).toBeInstanceOf(Date)
  })

  test('goes on over more entries than are sealed or read at once', async () => {
    await db.auditEntry.createMany({
      data: Array.from({ length: 1_203 }, (_, number) => ({
        actorLabel: '系统',
        action: 'test.create',
        subjectType: 'test',
        subjectId: String(number),
        digest: '0'.repeat(64),
      })),
    })
    await sealPending()
    expect(await verify()).toMatchObject({ sealed: 1_203, fault: null })
  })

  test('has a gap neither for an entry without a payload nor for an account that was removed', async () => {
    const user = await makeUser(db)
    await db.$transaction((tx) =>
      recordAudit(tx, user.actor, { action: 'user.update', subjectType: 'user', subjectId: user.id }),
    )
    await sealPending()
    await db.user.delete({ where: { id: user.id } })
    expect(await verify()).toMatchObject({ sealed: 1, fault: null })
  })
})

describe('what was changed behind the portal’s back is found and located', () => {
  const changes = {
    'who acted': { actorLabel: '系绕' },
    'what was done': { action: 'settings.updatf' },
    'to which kind of record': { subjectType: 'setting' },
    'to which record': { subjectId: 'test.9' },
    when: { at: new Date('2026-01-01T00:00:00.001Z') },
    'the digest': { digest: 'f'.repeat(64) },
  }

  test.each(Object.entries(changes))('%s', async (_, data) => {
    await sealed(6)
    const entry = await at(4)
    await db.auditEntry.update({ where: { id: entry.id }, data })
    expect((await verify()).fault).toEqual({ sequence: 4, id: entry.id, fault: 'hash' })
  })

  test('one character of what stood there before', async () => {
    await sealed(6)
    const entry = await at(3)
    await db.$executeRaw`UPDATE audit_payloads SET after = jsonb_set(after, '{number}', '4') WHERE "entryId" = ${entry.id}::uuid`
    expect((await verify()).fault).toEqual({ sequence: 3, id: entry.id, fault: 'digest' })
  })

  test('the seal itself, made to fit the changed entry', async () => {
    await sealed(6)
    const entry = await at(4)
    const forged = { ...entry, actorLabel: '别人', sequence: 4, previous: entry.previous ?? '' }
    const data = { actorLabel: '别人', hash: hashEntry(forged) }
    await db.auditEntry.update({ where: { id: entry.id }, data })
    expect((await verify()).fault).toMatchObject({ sequence: 5, fault: 'previous' })
  })

  test('an entry removed from the middle', async () => {
    await sealed(6)
    await db.auditEntry.delete({ where: { sequence: 3 } })
    expect((await verify()).fault).toEqual({ sequence: 3, id: null, fault: 'sequence' })
  })

  test('an entry removed from the beginning, or all of them', async () => {
    await sealed(6)
    await db.auditEntry.delete({ where: { sequence: 1 } })
    expect((await verify()).fault).toEqual({ sequence: 1, id: null, fault: 'sequence' })
    await db.auditEntry.deleteMany()
    expect((await verify()).fault).toEqual({ sequence: 1, id: null, fault: 'sequence' })
  })

  test('the last entry, whose absence the chain alone would not show', async () => {
    await sealed(6)
    await db.auditEntry.delete({ where: { sequence: 6 } })
    expect((await verify()).fault).toEqual({ sequence: 6, id: null, fault: 'sequence' })
  })

  test('the last entry rewritten with a seal that fits', async () => {
    await sealed(6)
    const entry = await at(6)
    const forged = { ...entry, actorLabel: '别人', sequence: 6, previous: entry.previous ?? '' }
    const data = { actorLabel: '别人', hash: hashEntry(forged) }
    await db.auditEntry.update({ where: { id: entry.id }, data })
    expect((await verify()).fault).toEqual({ sequence: 6, id: entry.id, fault: 'head' })
  })
})

describe('erasing what the trail keeps of a record', () => {
  test('leaves who did what and when, and the chain whole', async () => {
    await sealed(10)
    const input = { subjectType: 'settings', subjectId: 'test.1', reason: '本人要求' } as const
    expect(await erasePayloads(SYSTEM_ACTOR, input)).toMatchObject({ count: 2 })
    await sealPending()
    expect(await verify()).toMatchObject({ sealed: 11, fault: null })
    const rows = await db.auditEntry.findMany({
      where: { subjectId: 'test.1' },
      orderBy: { sequence: 'asc' },
      include: { payload: true },
    })
    expect(rows.map(({ payload }) => payload?.after ?? null)).toEqual([
      null,
      null,
      { erased: 2, reason: '本人要求' },
    ])
  })

  test('is the platform administrator’s alone', async () => {
    await sealed(1)
    const { actor } = await makeUser(db)
    const input = { subjectType: 'settings', subjectId: 'test.1', reason: '测试' } as const
    await expect(erasePayloads(actor, input)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(verifyAuditChain(actor)).rejects.toBeInstanceOf(ForbiddenError)
    expect(await db.auditPayload.count()).toBe(1)
  })
})

test('the end of the chain that is shown is the one that is stored', async () => {
  await sealed(3)
  const { head } = await verify()
  const stored = await db.setting.findUniqueOrThrow({ where: { key: CHAIN_HEAD_KEY } })
  expect(stored.value).toBe(`${head?.sequence}:${head?.hash}`)
})
