import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { listAgreementsOfOrganization, listRegister } from '@/lib/features/agreements/data'
import { findAgreementForEdit } from '@/lib/features/agreements/drafts/data'
import { createAgreement, updateAgreement } from '@/lib/features/agreements/drafts/mutations'
import { expireAgreements } from '@/lib/features/agreements/jobs'
import { listAgreementRows } from '@/lib/features/agreements/lines/data'
import { createAgreementInput, updateAgreementInput } from '@/lib/features/agreements/schema'
import { moveAgreement } from '@/lib/features/agreements/steps/mutations'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

const RETURN_TO = '/admin/agreements'

async function scene() {
  const school = await makeOrganization(db, { name: '甲职业学院' })
  const firm = await makeOrganization(db, { name: '乙有限公司', kind: 'enterprise' })
  const alliance = await makeAlliance(db)
  const secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
  const other = await makeActor(db, { role: 'alliance_secretary', allianceId: (await makeAlliance(db)).id })
  const staff = await makeActor(db, { role: 'organization_admin', organizationId: school.id })
  return { school, firm, alliance, secretary, other, staff }
}

const form = (allianceId: string, overrides: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  allianceId,
  title: '校企合作框架协议',
  kind: 'strategic_framework',
  parties: '甲职业学院\n乙有限公司',
  signedOn: '2024年5月',
  summary: '双方共建基地。',
  body: '第一条 **共建**。',
  confidentiality: 'register_only',
  returnTo: RETURN_TO,
  ...overrides,
})

const create = (actor: Actor, allianceId: string, overrides?: Record<string, unknown>) =>
  createAgreement(actor, createAgreementInput.parse(form(allianceId, overrides)))

const move = (
  actor: Actor,
  id: string,
  version: number,
  event: 'register' | 'expire' | 'terminate',
  reason = '',
) => moveAgreement(actor, { id, version, event, reason })

beforeEach(emptyDatabase)

describe('keeping the register', () => {
  test('the secretariat enters a paper agreement as a draft and then registers it', async () => {
    const { alliance, secretary, school } = await scene()
    const { id } = await create(secretary, alliance.id, { number: 'QD-1' })
    expect((await listRegister({}, 1))?.total).toBe(0)
    const { tags } = await move(secretary, id, 1, 'register')
    expect(tags).toEqual(['agreements', 'agreements:ledger'])
    expect(await listRegister({}, 1)).toMatchObject({
      total: 1,
      items: [
        {
          number: 'QD-1',
          origin: 'paper',
          status: 'effective',
          signedOn: '2024-05',
          parties: [{ name: '甲职业学院' }, { name: '乙有限公司' }],
        },
      ],
    })
    expect(await listAgreementsOfOrganization(school.id)).toHaveLength(1)
    const actions = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual(['agreement.create', 'agreement.register'])
    expect(await db.outboxMessage.count({ where: { kind: 'expire_tags' } })).toBe(1)
  })

  test('the same form sent twice enters one agreement, and the same title twice has two anchors', async () => {
    const { alliance, secretary } = await scene()
    const input = createAgreementInput.parse(form(alliance.id))
    await createAgreement(secretary, input)
    await createAgreement(secretary, input)
    expect(await db.agreement.count()).toBe(1)
    await create(secretary, alliance.id)
    const slugs = await db.agreement.findMany({ select: { slug: true } })
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(2)
  })

  test('one party alone, a party twice and a number twice are refused with the field', async () => {
    const { alliance, secretary } = await scene()
    await expect(create(secretary, alliance.id, { parties: '甲职业学院' })).rejects.toMatchObject({
      field: 'parties',
      sentence: '协议至少有两方，请每行填写一家单位',
    })
    await create(secretary, alliance.id, { number: 'QD-1' })
    await expect(create(secretary, alliance.id, { number: 'QD-1' })).rejects.toMatchObject({
      field: 'number',
      sentence: '已有一份协议使用这个登记编号，请核对',
    })
  })

  test('a project that is not registered is named in the refusal', async () => {
    const { alliance, secretary } = await scene()
    await expect(create(secretary, alliance.id, { projects: '某项目' })).rejects.toThrow(
      '第 1 行“某项目”没有找到已登记的项目',
    )
  })

  test('staff of a party and secretaries of other alliances keep nothing here', async () => {
    const { alliance, secretary, other, staff } = await scene()
    await expect(create(staff, alliance.id)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(create(other, alliance.id)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(create(secretary, '')).rejects.toBeInstanceOf(ForbiddenError)
    const { id } = await create(secretary, alliance.id)
    expect(await findAgreementForEdit(other, id)).toBeNull()
    await expect(move(other, id, 1, 'register')).rejects.toBeInstanceOf(NotFoundError)
    expect((await listAgreementRows(other, 'kept', { status: null, page: 1 })).total).toBe(0)
  })

  test('two people saving at once: the second learns of it', async () => {
    const { alliance, secretary } = await scene()
    const { id } = await create(secretary, alliance.id)
    const change = (title: string) =>
      updateAgreement(secretary, updateAgreementInput.parse(form(alliance.id, { id, title, version: '1' })))
    await change('第一次修改')
    await expect(change('第二次修改')).rejects.toBeInstanceOf(ConflictError)
    expect(await db.agreement.findUnique({ where: { id } })).toMatchObject({ title: '第一次修改' })
  })

  test('a secretary cannot give an entry to an alliance of others', async () => {
    const { alliance, secretary } = await scene()
    const { id } = await create(secretary, alliance.id)
    const foreign = await makeAlliance(db)
    const change = updateAgreement(
      secretary,
      updateAgreementInput.parse(form(foreign.id, { id, version: '1' })),
    )
    await expect(change).rejects.toMatchObject({ field: 'allianceId' })
  })

  test('ended with a reason, and never before its last day expired', async () => {
    const { alliance, secretary } = await scene()
    const { id } = await create(secretary, alliance.id, { validTo: '2999-01-01' })
    await move(secretary, id, 1, 'register')
    await expect(move(secretary, id, 2, 'expire')).rejects.toThrow('协议尚未过到期日期')
    await move(secretary, id, 2, 'terminate', '一方注销')
    expect(await db.agreement.findUnique({ where: { id } })).toMatchObject({
      status: 'terminated',
      statusReason: '一方注销',
    })
  })

  test('the job says of what is past its last day that it expired, once', async () => {
    const { alliance, secretary } = await scene()
    const past = await create(secretary, alliance.id, { validTo: '2024-01-01' })
    const open = await create(secretary, alliance.id, { title: '另一份' })
    for (const { id } of [past, open]) await move(secretary, id, 1, 'register')
    expect(await expireAgreements(new Date())).toBe(1)
    expect(await expireAgreements(new Date())).toBe(0)
    expect(await db.agreement.findUnique({ where: { id: past.id } })).toMatchObject({ status: 'expired' })
  })
})

describe('what the public register shows', () => {
  test.each([
    ['register_only', null, null],
    ['summary', '双方共建基地。', null],
    ['full_text', '双方共建基地。', expect.stringContaining('<strong>共建</strong>')],
  ])('an entry of %s shows no more than it may', async (confidentiality, summary, bodyHtml) => {
    const { alliance, secretary } = await scene()
    const { id } = await create(secretary, alliance.id, { confidentiality })
    await move(secretary, id, 1, 'register')
    expect((await listRegister({}, 1))?.items[0]).toMatchObject({ summary, bodyHtml })
  })

  test('the filters lead to lists of their counts, and what means nothing is no list', async () => {
    const { alliance, secretary } = await scene()
    for (const kind of ['donation', 'donation', 'other']) {
      const { id } = await create(secretary, alliance.id, { kind })
      await move(secretary, id, 1, 'register')
    }
    const whole = await listRegister({}, 1)
    expect(whole?.facets.kind).toEqual([
      { value: 'donation', label: '捐赠', count: 2 },
      { value: 'other', label: '其他', count: 1 },
    ])
    expect(await listRegister({ kind: 'donation', status: 'effective' }, 1)).toMatchObject({ total: 2 })
    expect(await listRegister({ status: 'draft' }, 1)).toBeNull()
    expect(await listRegister({ kind: 'x' }, 1)).toBeNull()
    expect(await listRegister({}, 2)).toBeNull()
  })

  test('a longer register asks no more of the database', async () => {
    const { alliance, secretary } = await scene()
    const add = async () => move(secretary, (await create(secretary, alliance.id)).id, 1, 'register')
    await add()
    const once = await countQueries(() => listRegister({}, 1))
    for (let n = 0; n < 5; n += 1) await add()
    expect(await countQueries(() => listRegister({}, 1))).toBe(once)
  })
})
