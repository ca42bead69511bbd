import { beforeEach, describe, expect, test } from 'vitest'
import { findStoredAgreement } from '@/lib/features/agreements/drafts/data'
import { findHead, listEntries, listHeads } from '@/lib/features/agreements/ledger/data'
import { findLedgerFault } from '@/lib/features/agreements/ledger/rules'
import {
  confirmByLink,
  createConfirmationLink,
  rejectByLink,
} from '@/lib/features/agreements/links/mutations'
import { checkDocument } from '@/lib/features/agreements/proofs/rules'
import { agreementDocument } from '@/lib/features/agreements/proofs/schema'
import {
  consentToTermination,
  decideTermination,
  requestTermination,
  withdrawTermination,
} from '@/lib/features/agreements/terminations/mutations'
import { findAgreementDocument, findVerification } from '@/lib/features/agreements/verification/data'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import {
  agreementScene,
  confirm,
  draftAgreement,
  effectiveAgreement,
  hashOf,
  makeParty,
  reject,
  step,
} from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'

beforeEach(emptyDatabase)

const statusOf = async (id: string) => (await findStoredAgreement(db, id))?.status

async function ledgerKinds(): Promise<string[]> {
  const rows = await db.ledgerEntry.findMany({
    orderBy: { sequence: 'asc' },
    select: { number: true, kind: true },
  })
  return rows.map(({ kind }) => kind)
}

/** The published file, checked as a stranger would check it. */
async function checkPublished(number: string) {
  const file = await findAgreementDocument(number)
  const parsed = agreementDocument.parse(JSON.parse(JSON.stringify(file)))
  return checkDocument(parsed)
}

describe('proposing and confirming', () => {
  test('it takes effect with the last confirmation, and the published file proves it', async () => {
    const { school, firm, alliance } = await agreementScene()
    const id = await draftAgreement(school, { allianceId: alliance.id })
    await step(school.admin, id, 'propose')
    const { number } = await db.agreement.findUniqueOrThrow({ where: { id } })
    expect(number).toMatch(/^XY-\d{4}-0001$/)
    expect(await findVerification(number ?? '')).toBeNull()
    await confirm(firm, id)
    expect(await statusOf(id)).toBe('proposed')
    const { tags } = await confirm(school, id)
    expect(tags).toEqual(['agreements:ledger', 'agreements'])
    expect(await statusOf(id)).toBe('effective')
    expect(await ledgerKinds()).toEqual(['proposal', 'confirmation', 'confirmation', 'effect'])
    expect(findLedgerFault(await listEntries(db, number ?? ''))).toBeNull()
    expect(await checkPublished(number ?? '')).toMatchObject({
      ok: true,
      status: 'effective',
      confirmations: [{ party: 2, way: 'account' }, { party: 1 }],
    })
    expect(await findVerification(number ?? '')).toMatchObject({
      status: 'effective',
      version: 1,
      parties: [{ name: '甲职业学院', unit: {} }, { name: '乙有限公司' }],
      confirmations: [{ unit: '乙有限公司' }, { unit: '甲职业学院' }],
      bodyHtml: expect.stringContaining('<strong>共同培养</strong>'),
      sha256: await hashOf(id),
    })
  })

  test('a confirmation of a text that was changed meanwhile is refused, and a change voids the earlier ones', async () => {
    const { school, firm } = await agreementScene()
    const id = await draftAgreement(school)
    await step(school.admin, id, 'propose')
    const seen = await hashOf(id)
    await confirm(firm, id)
    await step(school.admin, id, 'revise')
    await expect(confirm(school, id)).rejects.toThrow('起草方已经收回修改')
    await step(school.admin, id, 'propose')
    expect(await hashOf(id)).not.toBe(seen)
    await expect(confirm(firm, id, seen)).rejects.toThrow('协议在您打开页面之后有了新的文本')
    await confirm(school, id)
    expect(await statusOf(id)).toBe('proposed')
    await confirm(firm, id)
    expect(await statusOf(id)).toBe('effective')
    const { number } = await db.agreement.findUniqueOrThrow({ where: { id } })
    expect(await checkPublished(number ?? '')).toMatchObject({ ok: true, status: 'effective' })
    expect(await db.agreementVersion.count({ where: { agreementId: id } })).toBe(2)
  })

  test('one party rejects with a reason; mended, it is a new version under the same number', async () => {
    const { school, firm } = await agreementScene()
    const id = await draftAgreement(school)
    await step(school.admin, id, 'propose')
    const { number } = await db.agreement.findUniqueOrThrow({ where: { id } })
    await reject(firm, id, '费用不清楚')
    await expect(confirm(school, id)).rejects.toThrow('现在是“被拒绝”')
    const row = await db.agreementVersionParty.findFirst({ where: { answer: 'rejected' } })
    expect(row).toMatchObject({ reason: '费用不清楚', reasonSalt: expect.stringMatching(/^[0-9a-f]{32}$/) })
    await step(school.admin, id, 'revise')
    await step(school.admin, id, 'propose')
    expect(await db.agreement.findUniqueOrThrow({ where: { id } })).toMatchObject({
      number,
      status: 'proposed',
    })
  })

  test('nobody confirms twice, for others, or without being the administrator', async () => {
    const { school, firm, secretary } = await agreementScene()
    const id = await draftAgreement(school)
    await expect(confirm(school, id, '0'.repeat(64))).rejects.toBeInstanceOf(ForbiddenError)
    await step(school.admin, id, 'propose')
    await confirm(firm, id)
    await expect(confirm(firm, id)).rejects.toThrow('已经确认过这一版')
    const stranger = await makeParty('丁公司')
    await expect(confirm(stranger, id)).rejects.toBeInstanceOf(NotFoundError)
    const platform = { userId: null, label: '', roles: [{ role: 'platform_admin' as const }] }
    for (const admin of [secretary, platform, firm.admin]) {
      await expect(confirm({ ...school, admin }, id)).rejects.toSatisfy(
        (error) => error instanceof ForbiddenError || error instanceof NotFoundError,
      )
    }
    expect(await ledgerKinds()).toEqual(['proposal', 'confirmation'])
  })

  test('the drafter learns that somebody confirmed before taking it back', async () => {
    const { school, firm } = await agreementScene()
    const id = await draftAgreement(school)
    await step(school.admin, id, 'propose')
    const { version } = await db.agreement.findUniqueOrThrow({ where: { id } })
    await confirm(firm, id)
    const { moveAgreement } = await import('@/lib/features/agreements/steps/mutations')
    await expect(
      moveAgreement(school.admin, { id, version, event: 'revise', reason: '' }),
    ).rejects.toBeInstanceOf(ConflictError)
  })
})

describe('one-time links', () => {
  test('a party without an account confirms by a link, once; the ledger says which way', async () => {
    const { school, hospital, alliance, secretary, firm } = await agreementScene()
    const id = await draftAgreement(school, { allianceId: alliance.id, parties: '甲职业学院\n丙医院' })
    await step(school.admin, id, 'propose')
    await confirm(school, id)
    const make = (organizationId: string) =>
      createConfirmationLink(secretary, { id, organizationId, sentTo: '丙医院办公室' })
    await expect(make(school.id)).rejects.toThrow('已经答复过')
    await expect(make(firm.id)).rejects.toBeInstanceOf(NotFoundError)
    const first = await make(hospital.id)
    const second = await make(hospital.id)
    const use = (link: string, sha256: string) =>
      confirmByLink({ token: link.slice(link.lastIndexOf('/') + 1), sha256, read: 'on' })
    const hash = await hashOf(id)
    await expect(use(first.link, hash)).rejects.toThrow('这个链接已经失效')
    await expect(use(second.link, '0'.repeat(64))).rejects.toThrow('有了新的文本')
    await use(second.link, hash)
    await expect(use(second.link, hash)).rejects.toThrow('这个链接已经失效')
    expect(await statusOf(id)).toBe('effective')
    const { number } = await db.agreement.findUniqueOrThrow({ where: { id } })
    expect(await checkPublished(number ?? '')).toMatchObject({
      ok: true,
      confirmations: [{ way: 'account' }, { way: 'link' }],
    })
  })

  test('a link dies with the text that it was made for, and whoever has an account gets none', async () => {
    const { school, firm, hospital, alliance, secretary } = await agreementScene()
    const parties = '甲职业学院\n乙有限公司\n丙医院'
    const id = await draftAgreement(school, { allianceId: alliance.id, parties })
    await step(school.admin, id, 'propose')
    const user = await db.user.findUniqueOrThrow({ where: { id: firm.admin.userId ?? '' } })
    await db.roleAssignment.create({
      data: { userId: user.id, role: 'organization_admin', organizationId: firm.id },
    })
    const make = (organizationId: string) =>
      createConfirmationLink(secretary, { id, organizationId, sentTo: '办公室' })
    await expect(make(firm.id)).rejects.toThrow('有管理员账号')
    const { link } = await make(hospital.id)
    await step(school.admin, id, 'revise')
    await step(school.admin, id, 'propose')
    const token = link.slice(link.lastIndexOf('/') + 1)
    await expect(rejectByLink({ token, sha256: await hashOf(id), reason: '不同意' })).rejects.toThrow('失效')
  })
})

describe('what comes after', () => {
  test('an amendment leaves the old one in effect, a renewal takes its place', async () => {
    const { school, firm } = await agreementScene()
    const old = await effectiveAgreement([school, firm])
    const amendment = await effectiveAgreement([school, firm], { title: '补充协议', amends: old.number })
    expect(await statusOf(old.id)).toBe('effective')
    const renewal = await effectiveAgreement([school, firm], { title: '续签协议', renews: old.number })
    expect(await statusOf(old.id)).toBe('renewed')
    expect(await checkPublished(old.number)).toMatchObject({ ok: true, status: 'renewed' })
    for (const { number } of [amendment, renewal]) {
      expect(await checkPublished(number)).toMatchObject({ ok: true, status: 'effective' })
    }
    expect(await findVerification(old.number)).toMatchObject({
      amendments: [{ number: amendment.number }],
      renewedBy: { number: renewal.number },
    })
    await expect(draftAgreement(school, { renews: old.number })).rejects.toThrow('只有生效的协议可以')
  })

  test('nobody’s agreement is renewed without them', async () => {
    const { school, firm } = await agreementScene()
    const old = await effectiveAgreement([school, firm])
    const other = await makeParty('丁公司')
    const id = await draftAgreement(school, { parties: '甲职业学院\n丁公司', renews: old.number })
    await expect(step(school.admin, id, 'propose')).rejects.toThrow('须有原协议的全部各方')
    await expect(
      draftAgreement(other, { parties: '甲职业学院\n丁公司', renews: old.number }),
    ).rejects.toThrow('没有找到编号')
  })

  test('it is ended when all other parties agree', async () => {
    const { school, firm } = await agreementScene()
    const third = await makeParty('丁公司')
    const { id, number } = await effectiveAgreement([school, firm, third])
    const request = {
      id,
      organizationId: firm.id,
      ground: 'consent' as const,
      clause: '',
      reason: '业务调整',
    }
    await requestTermination(firm.admin, request)
    await expect(requestTermination(school.admin, { ...request, organizationId: school.id })).rejects.toThrow(
      '已有一项终止申请',
    )
    const { id: terminationId } = await db.agreementTermination.findFirstOrThrow()
    const agree = (party: typeof firm) =>
      consentToTermination(party.admin, { id, terminationId, organizationId: party.id })
    await expect(agree(firm)).rejects.toBeInstanceOf(ForbiddenError)
    await agree(school)
    expect(await statusOf(id)).toBe('effective')
    await agree(third)
    expect(await statusOf(id)).toBe('terminated')
    expect(await checkPublished(number)).toMatchObject({ ok: true, status: 'terminated' })
  })

  test('on a clause the secretariat decides, and the party may take its request back', async () => {
    const { school, firm, alliance, secretary } = await agreementScene()
    const { id, number } = await effectiveAgreement([school, firm], { allianceId: alliance.id })
    const request = () =>
      requestTermination(firm.admin, {
        id,
        organizationId: firm.id,
        ground: 'clause',
        clause: '第八条',
        reason: '连续两年没有招生',
      })
    const open = async () =>
      (await db.agreementTermination.findFirstOrThrow({ where: { status: 'open' } })).id
    await request()
    await expect(
      withdrawTermination(school.admin, { id, terminationId: await open() }),
    ).rejects.toBeInstanceOf(ForbiddenError)
    await withdrawTermination(firm.admin, { id, terminationId: await open() })
    await request()
    await decideTermination(secretary, {
      id,
      terminationId: await open(),
      decision: 'decline',
      note: '未满两年',
    })
    expect(await statusOf(id)).toBe('effective')
    await request()
    await decideTermination(secretary, { id, terminationId: await open(), decision: 'approve', note: '属实' })
    expect(await statusOf(id)).toBe('terminated')
    expect(await checkPublished(number)).toMatchObject({ ok: true, status: 'terminated' })
  })

  test('heads are listed by day, newest first, and the last is the end of the ledger', async () => {
    const { school, firm } = await agreementScene()
    await effectiveAgreement([school, firm])
    const [today] = await listHeads()
    const { sequence, hash } = await findHead(db)
    expect(today).toMatchObject({ sequence, hash, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
  })
})
