import { beforeEach, expect, test } from 'vitest'
import { AGREEMENT_COLUMNS, AGREEMENT_SHEET } from '@/lib/features/agreements/sheet/constants'
import { moveAgreement } from '@/lib/features/agreements/steps/mutations'
import { exportAgreements, toText, toWorkbook } from '@/lib/features/exports/data'
import { findImportRun } from '@/lib/features/imports/data'
import { workImports } from '@/lib/features/imports/jobs'
import { requestImport, startImport } from '@/lib/features/imports/mutations'
import { readSheet } from '@/lib/server/workbook'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError } from '@/lib/shared/errors'
import type { Cell } from '@/lib/shared/sheets'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeOrganization, makeUser } from '@/tests/support/factories'
import { makeWorkbook } from '@/tests/support/sheets'

async function scene() {
  const school = await makeOrganization(db, { name: '甲职业学院' })
  const firm = await makeOrganization(db, { name: '乙有限公司', kind: 'enterprise' })
  const alliance = await makeAlliance(db, { name: '冶金联盟' })
  const { actor } = await makeUser(db, { roles: [{ role: 'alliance_secretary', allianceId: alliance.id }] })
  await db.project.create({
    data: {
      slug: 'p',
      title: '订单班',
      sortKey: 'd',
      kind: 'order_class',
      status: 'registered',
      number: 'QD-2025-0001',
    },
  })
  return { school, firm, alliance, actor }
}

const row = (overrides: Record<string, Cell> = {}): Record<string, Cell> => ({
  title: '学徒制合作协议',
  kind: '学徒培养',
  parties: '甲职业学院\n乙有限公司',
  signedOn: new Date('2025-09-01T00:00:00Z'),
  confidentiality: '只公开登记信息',
  ...overrides,
})

async function send(actor: Actor, allianceId: string | null, bytes: ArrayBuffer) {
  const reading = await readSheet(bytes, AGREEMENT_SHEET)
  const target = { kind: 'agreements', organizationId: null, allianceId, fileName: '协议.xlsx' } as const
  const { id } = await startImport(actor, { ...target, reading })
  await workImports()
  return id
}

const sendRows = async (actor: Actor, allianceId: string | null, rows: Record<string, Cell>[]) =>
  send(actor, allianceId, await makeWorkbook(AGREEMENT_SHEET, AGREEMENT_COLUMNS, rows))

async function write(actor: Actor, id: string) {
  await requestImport(actor, { id, returnTo: '/admin/agreements/import' })
  await workImports()
  return findImportRun(actor, id)
}

beforeEach(emptyDatabase)

test('rows become drafts of paper entries in the register that was chosen', async () => {
  const { school, firm, alliance, actor } = await scene()
  const id = await sendRows(actor, alliance.id, [
    row({
      number: '校企字〔2025〕1号',
      validFrom: '2025-09-01',
      validTo: '2028-08-31',
      projects: 'QD-2025-0001',
    }),
    row({ title: '捐赠协议', kind: '捐赠', signedOn: '2025年' }),
  ])
  expect(await write(actor, id)).toMatchObject({ status: 'done', total: 2 })
  const [first, second] = await db.agreement.findMany({
    orderBy: { id: 'asc' },
    include: { parties: { orderBy: { position: 'asc' } }, projects: true },
  })
  expect(first).toMatchObject({
    number: '校企字〔2025〕1号',
    origin: 'paper',
    status: 'draft',
    allianceId: alliance.id,
    signedOn: new Date('2025-09-01T00:00:00Z'),
    signedPrecision: 'day',
    validTo: new Date('2028-08-31T00:00:00Z'),
    confidentiality: 'register_only',
  })
  expect(first?.parties.map(({ organizationId }) => organizationId)).toEqual([school.id, firm.id])
  expect(first?.projects).toHaveLength(1)
  expect(second).toMatchObject({ number: null, signedPrecision: 'year' })
  expect(await db.auditEntry.count({ where: { action: 'agreement.import' } })).toBe(2)
})

test('faults are told by row and column', async () => {
  const { alliance, actor } = await scene()
  await write(actor, await sendRows(actor, alliance.id, [row({ number: '甲字1号' })]))
  const id = await sendRows(actor, alliance.id, [
    row({ title: '一', number: '甲字1号' }),
    row({ title: '二', number: '甲字2号' }),
    row({ title: '三', number: '甲字2号' }),
    row({ title: '四', number: 'QD-2025-0001' }),
    row(),
    row({ title: '五', parties: '甲职业学院' }),
    row({ title: '六', validFrom: '2025-02-01', validTo: '2025-01-01', projects: '没有的项目' }),
    row({ title: '七', projects: '没有的项目' }),
    row({ title: '八', confidentiality: '' }),
  ])
  const run = await findImportRun(actor, id)
  expect(run?.faults.map(({ row: at, column }) => `${at} ${column}`)).toEqual([
    '2 登记编号',
    '4 登记编号',
    '5 登记编号',
    '6 协议名称',
    '7 各方',
    '8 到期日期',
    '9 合作项目',
    '10 公开范围',
  ])
})

test('a row names the agreement that it supplements or renews, as far as its sender may know of it', async () => {
  const { alliance, actor } = await scene()
  await write(
    actor,
    await sendRows(actor, alliance.id, [
      row({ number: '甲字1号' }),
      row({ title: '未登记', number: '甲字2号' }),
    ]),
  )
  const old = await db.agreement.findUniqueOrThrow({ where: { number: '甲字1号' } })
  await db.agreement.update({ where: { id: old.id }, data: { body: '第一条' } })
  await moveAgreement(actor, { id: old.id, version: old.version, event: 'register', reason: '' })
  const elsewhere = await makeAlliance(db)
  const { actor: stranger } = await makeUser(db, {
    roles: [{ role: 'alliance_secretary', allianceId: elsewhere.id }],
  })

  const faulty = await sendRows(actor, alliance.id, [
    row({ title: '一', amends: '甲字1号', renews: '甲字1号' }),
    row({ title: '二', amends: '没有的编号' }),
    row({ title: '三', renews: '甲字2号' }),
  ])
  expect(
    (await findImportRun(actor, faulty))?.faults.map(({ row: at, column }) => `${at} ${column}`),
  ).toEqual(['2 续签的原协议', '3 补充的原协议', '4 续签的原协议'])
  const unknown = await sendRows(stranger, elsewhere.id, [row({ title: '四', amends: '甲字1号' })])
  expect((await findImportRun(stranger, unknown))?.faults).toHaveLength(1)

  const right = await sendRows(actor, alliance.id, [
    row({ title: '补充协议', amends: '甲字1号', body: '第一条' }),
  ])
  expect(await write(actor, right)).toMatchObject({ status: 'done', total: 1 })
  const made = await db.agreement.findFirstOrThrow({ where: { title: '补充协议' } })
  expect(made).toMatchObject({ amendsId: old.id, renewsId: null })
  await moveAgreement(actor, { id: made.id, version: made.version, event: 'register', reason: '' })
  expect(await db.ledgerEntry.count({ where: { kind: 'amendment' } })).toBe(1)
})

test('only the secretariat of the register sends in, and exports what it keeps', async () => {
  const { school, alliance, actor } = await scene()
  const other = await makeAlliance(db)
  await expect(sendRows(actor, other.id, [row()])).rejects.toThrow(ForbiddenError)
  await expect(sendRows(actor, null, [row()])).rejects.toThrow(ForbiddenError)
  await write(actor, await sendRows(actor, alliance.id, [row({ summary: '=1+1' }), row({ title: '二' })]))
  const list = exportAgreements(actor, 'kept', {})
  const bytes = list && (await toWorkbook(list))
  await db.agreement.deleteMany()
  const again = await send(actor, alliance.id, (bytes as Uint8Array<ArrayBuffer>).buffer)
  expect(await write(actor, again)).toMatchObject({ status: 'done', total: 2 })
  const { actor: staff } = await makeUser(db, {
    roles: [{ role: 'organization_admin', organizationId: school.id }],
  })
  expect(exportAgreements(staff, 'kept', {})).toBeNull()
  const own = exportAgreements(staff, 'own', {})
  const text = own && (await new Response(toText(own)).text())
  // Entries that are not registered yet are the secretariat's alone.
  expect(text?.trim().split('\r\n')).toHaveLength(1)
})
