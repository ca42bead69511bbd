import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { createAgreement, updateAgreement } from '@/lib/features/agreements/drafts/mutations'
import { readHeads, writeHeads } from '@/lib/features/agreements/heads/jobs'
import { inspectLedger } from '@/lib/features/agreements/inspection/data'
import { faultSentence } from '@/lib/features/agreements/inspection/rules'
import { listEntriesAfter } from '@/lib/features/agreements/ledger/data'
import { findLedgerFault } from '@/lib/features/agreements/ledger/rules'
import { createAgreementInput, updateAgreementInput } from '@/lib/features/agreements/schema'
import { moveAgreement, takeStep } from '@/lib/features/agreements/steps/mutations'
import { requestTermination } from '@/lib/features/agreements/terminations/mutations'
import { findAgreementDocument } from '@/lib/features/agreements/verification/data'
import {
  agreementForm,
  agreementScene,
  confirm,
  draftAgreement,
  effectiveAgreement,
  hashOf,
  type Party,
  reject,
  step,
} from '@/tests/support/agreements'
import { crowd, db, emptyDatabase } from '@/tests/support/database'

beforeEach(emptyDatabase)

async function fault(): Promise<string | null> {
  const result = await inspectLedger([])
  return result.ok ? null : faultSentence(result.fault)
}

/** Does what the database refuses, as somebody with its password could. */
async function tamper(sql: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('ALTER TABLE ledger_entries DISABLE TRIGGER ledger_entries_append_only')
    await tx.$executeRawUnsafe(sql)
    await tx.$executeRawUnsafe('ALTER TABLE ledger_entries ENABLE TRIGGER ledger_entries_append_only')
  })
}

describe('many at once', () => {
  const MANY = crowd(100)

  test(`${MANY} parties confirming ${MANY} agreements and ${MANY} registrations give one chain without gaps`, async () => {
    const { school, firm, alliance, secretary } = await agreementScene()
    const drafts: string[] = []
    for (let n = 0; n < MANY; n += 1) drafts.push(await draftAgreement(school, { title: `协议 ${n}` }))
    await Promise.all(drafts.map((id) => step(school.admin, id, 'propose')))
    await Promise.all(drafts.map((id) => confirm(school, id)))
    const papers: string[] = []
    for (let n = 0; n < MANY; n += 1) {
      const form = agreementForm({ allianceId: alliance.id, title: `纸质协议 ${n}` })
      papers.push((await createAgreement(secretary, createAgreementInput.parse(form))).id)
    }
    await Promise.all([
      ...drafts.map((id) => confirm(firm, id)),
      ...papers.map((id) => moveAgreement(secretary, { id, version: 1, event: 'register', reason: '' })),
    ])
    const numbers = await db.agreement.findMany({ orderBy: { number: 'asc' }, select: { number: true } })
    const year = new Date().getFullYear()
    expect(numbers.map(({ number }) => number?.replace(/^XY-\d{4}/, `XY-${year}`))).toEqual(
      Array.from({ length: 2 * MANY }, (_, at) => `XY-${year}-${String(at + 1).padStart(4, '0')}`),
    )
    expect(await db.agreement.count({ where: { status: 'effective' } })).toBe(2 * MANY)
    const rows = await listEntriesAfter(db, 0, 1000)
    expect(rows).toHaveLength(MANY * 4 + MANY * 2)
    expect(findLedgerFault(rows)).toBeNull()
    expect(await inspectLedger([])).toEqual({
      ok: true,
      entries: 6 * MANY,
      agreements: 2 * MANY,
      versions: 2 * MANY,
      heads: 0,
    })
  }, 240_000)

  test('processes that know nothing of each other wait for the lock of the ledger', async () => {
    const { school } = await agreementScene()
    const ids: string[] = []
    for (let n = 0; n < 8; n += 1) ids.push(await draftAgreement(school, { title: `协议 ${n}` }))
    const propose = (id: string) =>
      db.$transaction((tx) => takeStep(tx, school.admin, { id, version: 1, event: 'propose', reason: '' }))
    await Promise.all(ids.map(propose))
    expect((await listEntriesAfter(db, 0, 100)).map(({ entry }) => entry.sequence)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ])
    expect(await fault()).toBeNull()
  })

  test('two hundred parties of one agreement all confirm it at once, and it takes effect once', async () => {
    const { school, firm } = await agreementScene()
    const id = await draftAgreement(school)
    await step(school.admin, id, 'propose')
    const sha256 = await hashOf(id)
    const attempts = Array.from({ length: 100 }, () => [school, firm]).flat()
    const results = await Promise.allSettled(attempts.map((party) => confirm(party, id, sha256)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const kinds = (await listEntriesAfter(db, 0, 100)).map(({ entry }) => entry.kind)
    expect(kinds).toEqual(['proposal', 'confirmation', 'confirmation', 'effect'])
    expect(await fault()).toBeNull()
  }, 240_000)
})

describe('altered behind the portal’s back', () => {
  async function scene() {
    const { school, firm } = await agreementScene()
    const { id, number } = await effectiveAgreement([school, firm])
    const rejected = await draftAgreement(school, { title: '被拒绝的协议' })
    await step(school.admin, rejected, 'propose')
    await reject(firm, rejected, '费用不清楚')
    expect(await fault()).toBeNull()
    return { id, number, rejected }
  }

  test('the database itself refuses to change or remove an entry', async () => {
    await scene()
    await expect(db.ledgerEntry.updateMany({ data: { number: 'X' } })).rejects.toThrow()
    await expect(db.ledgerEntry.deleteMany()).rejects.toThrow()
  })

  test.each([
    [
      `UPDATE ledger_entries SET at = at + interval '1 second' WHERE sequence = 3`,
      '台账第 3 条：内容与它的校验值不符',
    ],
    [`UPDATE ledger_entries SET party = 2 WHERE sequence = 2`, '台账第 2 条：内容与它的校验值不符'],
    [`UPDATE ledger_entries SET hash = repeat('a', 64) WHERE sequence = 4`, '台账第 4 条：链接值与内容不符'],
    [
      `UPDATE ledger_entries SET previous = repeat('a', 64) WHERE sequence = 4`,
      '台账第 4 条：与前一条接不上',
    ],
    [`DELETE FROM ledger_entries WHERE sequence = 2`, '台账第 2 条：缺少这一条'],
    [`DELETE FROM ledger_entries WHERE sequence = 6`, '第 1 版：一方的答复与台账不符'],
    [
      `UPDATE agreement_versions SET document = jsonb_set(document, '{title}', '"别的协议"')`,
      '文本与校验值不符',
    ],
    [
      `UPDATE agreement_version_parties SET way = 'link' WHERE place = 1 AND answer = 'confirmed'`,
      '一方的答复与台账不符（台账第 2 条）',
    ],
    [
      `UPDATE agreement_version_parties SET "answeredAt" = "answeredAt" + interval '1 minute' WHERE answer = 'confirmed'`,
      '一方的答复与台账不符',
    ],
    [
      `UPDATE agreement_version_parties SET reason = '没有理由' WHERE answer = 'rejected'`,
      '一方的答复与台账不符（台账第 6 条）',
    ],
    [`UPDATE agreements SET status = 'renewed' WHERE status = 'effective'`, '现在的状态与台账不符'],
    [`UPDATE agreements SET number = 'X-1' WHERE status = 'effective'`, '登记簿里没有编号为'],
  ])('%s is found and located', async (sql, sentence) => {
    await scene()
    await tamper(sql)
    expect(await fault()).toContain(sentence)
  })

  test('a ledger made anew from some entry on contradicts the heads that were written down', async () => {
    const { school, firm } = await agreementScene()
    await effectiveAgreement([school, firm])
    const folder = await mkdtemp(path.join(tmpdir(), 'xieyu-heads-'))
    try {
      expect(await writeHeads(folder)).toBe(1)
      expect(await writeHeads(folder)).toBe(0)
      const heads = await readHeads(folder)
      expect(await inspectLedger(heads)).toMatchObject({ ok: true, heads: 1 })
      await tamper('DELETE FROM ledger_entries WHERE sequence > 2')
      const cut = await inspectLedger(heads)
      expect(cut.ok ? '' : faultSentence(cut.fault)).toMatch(
        /台账第 3 条：与公布过的台账末端不符.*（\d{4}-\d\d-\d\d 公布）/,
      )
      await expect(writeHeads(folder)).rejects.toThrow('npm run verify-ledger')
      const [name = ''] = await readdir(path.join(folder, 'heads'))
      const file = path.join(folder, 'heads', name)
      expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'xieyu-heads/1' })
      await writeFile(file, '{}')
      await expect(readHeads(folder)).rejects.toThrow('不是台账末端的文件')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('what was put before the parties', () => {
  test('an old version never changes, whatever is corrected later', async () => {
    const { alliance, secretary } = await agreementScene()
    const form = agreementForm({ allianceId: alliance.id, title: '捐赠协议', number: '校合〔2026〕1号' })
    const { id } = await createAgreement(secretary, createAgreementInput.parse(form))
    await moveAgreement(secretary, { id, version: 1, event: 'register', reason: '' })
    const versions = () =>
      db.agreementVersion.findMany({ where: { agreementId: id }, orderBy: { number: 'asc' } })
    const [first] = await versions()
    const correct = (overrides: Record<string, unknown>) =>
      updateAgreement(secretary, updateAgreementInput.parse({ ...form, id, version: '2', ...overrides }))
    await expect(correct({ title: '图书捐赠协议' })).rejects.toMatchObject({ field: 'reason' })
    await expect(correct({ number: '校合〔2026〕2号', reason: '编号错了' })).rejects.toMatchObject({
      field: 'number',
    })
    await correct({ note: '说明不在文本里' })
    expect(await versions()).toHaveLength(1)
    await correct({ version: '3', note: '说明不在文本里', title: '图书捐赠协议', reason: '名称少了两个字' })
    const after = await versions()
    expect(after).toHaveLength(2)
    expect(after[0]).toEqual(first)
    expect(await findAgreementDocument('校合〔2026〕1号')).toMatchObject({
      agreement: { version: 2, title: '图书捐赠协议' },
    })
    const reasons = await db.auditPayload.findMany({ where: { entry: { action: 'agreement.correct' } } })
    expect(reasons[0]?.after).toMatchObject({ reason: '名称少了两个字', version: 2 })
    expect(await fault()).toBeNull()
  })

  test('a number in the form of the portal’s own is not typed by hand', async () => {
    const { alliance, secretary } = await agreementScene()
    const form = agreementForm({ allianceId: alliance.id, number: 'XY-2026-0001' })
    await expect(createAgreement(secretary, createAgreementInput.parse(form))).rejects.toMatchObject({
      field: 'number',
    })
  })

  test('after its last day it is not ended any more, and what was asked for is closed', async () => {
    const { school, firm } = await agreementScene()
    const { id } = await effectiveAgreement([school, firm])
    const ask = (party: Party) =>
      requestTermination(party.admin, {
        id,
        organizationId: party.id,
        ground: 'consent',
        clause: '',
        reason: '不再需要',
      })
    await ask(firm)
    await db.agreement.update({
      where: { id },
      data: { validFrom: null, validTo: new Date('2026-01-01T00:00:00Z') },
    })
    const system = { userId: null, label: '系统', system: true as const, roles: [] }
    await step(system, id, 'expire')
    expect(await db.agreementTermination.findFirstOrThrow()).toMatchObject({ status: 'withdrawn' })
    await expect(ask(school)).rejects.toThrow('协议已经到期')
  })
})
