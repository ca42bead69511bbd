import { beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { verifyAuditChain } from '@/lib/features/audit/data'
import { sealPending } from '@/lib/features/audit/jobs'
import { exportProjects, toText, toWorkbook } from '@/lib/features/exports/data'
import { findImportRun, findImportSheet } from '@/lib/features/imports/data'
import { workImports } from '@/lib/features/imports/jobs'
import { discardImport, requestImport, startImport } from '@/lib/features/imports/mutations'
import { remarkedSheets, templateSheets } from '@/lib/features/imports/rules'
import { PROJECT_COLUMNS, PROJECT_SHEET } from '@/lib/features/projects/sheet/constants'
import { readSheet, writeSheets } from '@/lib/server/workbook'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import type { Cell } from '@/lib/shared/sheets'
import { db, emptyDatabase } from '@/tests/support/database'
import {
  makeActor,
  makeAlliance,
  makeMembership,
  makeOrganization,
  makeUser,
} from '@/tests/support/factories'
import { makeWorkbook } from '@/tests/support/sheets'

const RETURN_TO = '/workspace/projects/import'

async function scene() {
  const school = await makeOrganization(db, { name: '甲职业学院', creditCode: '11370322004432986Y' })
  const firm = await makeOrganization(db, { name: '乙（集团）有限公司', kind: 'enterprise' })
  const alliance = await makeAlliance(db, { name: '冶金联盟' })
  await makeMembership(db, alliance.id, school.id)
  // The job reads the rights of the sender anew, so that they have to be in the database.
  const { actor: staff } = await makeUser(db, {
    roles: [{ role: 'organization_editor', organizationId: school.id }],
  })
  return { school, firm, alliance, staff }
}

const row = (overrides: Record<string, Cell> = {}): Record<string, Cell> => ({
  title: '智能冶金订单班',
  kind: '订单班',
  participants: '乙(集团)有限公司',
  startsOn: '2025-09',
  summary: '一期三十人。',
  ...overrides,
})

async function send(actor: Actor, organizationId: string | null, bytes: ArrayBuffer) {
  const reading = await readSheet(bytes, PROJECT_SHEET)
  const target = { kind: 'projects', organizationId, allianceId: null, fileName: '项目.xlsx' } as const
  const { id } = await startImport(actor, { ...target, reading })
  await workImports()
  return id
}

const sendRows = async (actor: Actor, organizationId: string | null, rows: Record<string, Cell>[]) =>
  send(actor, organizationId, await makeWorkbook(PROJECT_SHEET, PROJECT_COLUMNS, rows))

async function write(actor: Actor, id: string) {
  await requestImport(actor, { id, returnTo: RETURN_TO })
  await workImports()
  return findImportRun(actor, id)
}

beforeEach(emptyDatabase)

describe('importing projects', () => {
  test('rows become drafts with parties, tables, ties and audit entries; the run keeps nothing', async () => {
    const { school, firm, alliance, staff } = await scene()
    const id = await sendRows(staff, school.id, [
      row({
        startsOn: new Date('2025-09-01T00:00:00Z'),
        intake: '３０',
        budgetFen: 500_000.5,
        majors: '智能冶金、机电\n数控',
        milestones: '签约｜2025-09-01\n开班||2025-10-08|开班通知',
        outputs: '教材｜冶金基础｜2026-01-05',
        allianceIds: '冶金联盟',
        body: '第一行 \u0000 𠮷😀\r\n第二行 =1+1',
      }),
      row({ title: '  现代  学徒制 ', kind: '现代学徒制', leads: '11370322004432986Y', startsOn: 45_901 }),
    ])
    expect(await findImportRun(staff, id)).toMatchObject({ status: 'checked', total: 2, done: 2, faults: [] })
    expect(await db.project.count()).toBe(0)
    expect(await write(staff, id)).toMatchObject({ status: 'done', done: 2, mayWrite: false, hasRows: false })
    const [first, second] = await db.project.findMany({
      orderBy: { id: 'asc' },
      include: {
        parties: { orderBy: { position: 'asc' } },
        milestones: true,
        outputs: true,
        alliances: true,
      },
    })
    expect(first).toMatchObject({
      title: '智能冶金订单班',
      kind: 'order_class',
      status: 'draft',
      intake: 30,
      budgetFen: 50_000_050n,
      majors: ['智能冶金', '机电', '数控'],
      startsOn: new Date('2025-09-01T00:00:00Z'),
      startsPrecision: 'day',
      body: '第一行  𠮷😀\n第二行 =1+1',
    })
    expect(first?.parties.map(({ organizationId, role }) => [organizationId, role])).toEqual([
      [school.id, 'lead'],
      [firm.id, 'participant'],
    ])
    expect(first?.milestones).toHaveLength(2)
    expect(first?.outputs).toMatchObject([{ kind: '教材', title: '冶金基础' }])
    expect(first?.alliances.map((one) => one.id)).toEqual([alliance.id])
    expect(second).toMatchObject({ title: '现代 学徒制', startsOn: new Date('2025-09-01T00:00:00Z') })
    const entries = await db.auditEntry.findMany({ orderBy: { id: 'asc' }, include: { payload: true } })
    expect(entries.map(({ action }) => action)).toEqual([
      'project.import',
      'project.import',
      'import_run.finish',
    ])
    expect(entries[0]?.subjectId).toBe(first?.id)
    expect(entries[0]?.payload?.after).toMatchObject({ title: '智能冶金订单班', leads: ['甲职业学院'] })
    await sealPending()
    expect(await verifyAuditChain(SYSTEM_ACTOR)).toMatchObject({ sealed: 3, open: 0, fault: null })
  })

  test('every fault is told by row and column, and nothing is written', async () => {
    const { school, staff } = await scene()
    await db.project.create({
      data: {
        slug: 'one',
        title: '已有项目',
        sortKey: 'yi',
        kind: 'other',
        parties: { create: { organizationId: school.id, role: 'lead' } },
      },
    })
    const id = await sendRows(staff, school.id, [
      row(),
      row(),
      row({ title: '已有项目' }),
      row({ title: '', kind: '没有的类型', startsOn: '2025-13', intake: '很多' }),
      row({ title: '二', participants: '不存在的单位' }),
      row({ title: '三', leads: '乙（集团）有限公司', participants: null }),
      row({ title: '四', participants: '甲职业学院' }),
      row({ title: '五', allianceIds: '没有的联盟', chainIds: '没有的链' }),
      row({ title: '六', milestones: '｜2025-02-30' }),
    ])
    const run = await findImportRun(staff, id)
    expect(run).toMatchObject({ status: 'faulty', mayWrite: false })
    expect(run?.faults.map(({ row: at, column }) => `${at} ${column}`)).toEqual([
      '3 项目名称',
      '4 项目名称',
      '5 类型',
      '5 项目名称',
      '5 招收人数',
      '5 开始日期',
      '6 参与单位',
      '7 牵头单位',
      '8 牵头单位',
      '9 产业链',
      '9 所属联盟',
      '10 进程节点',
      '10 进程节点',
    ])
    expect(run?.faults[0]?.sentence).toBe('与第 2 行的名称和牵头单位相同')
    expect(run?.faults[1]?.sentence).toContain('草稿')
    await expect(requestImport(staff, { id, returnTo: RETURN_TO })).rejects.toThrow(ForbiddenError)
    expect(await db.project.count()).toBe(1)
  })

  test('a workbook with remarks comes back, and can be corrected and sent in again', async () => {
    const { school, staff } = await scene()
    const id = await sendRows(staff, school.id, [row({ intake: '很多' })])
    const data = await findImportSheet(staff, id)
    const bytes = await writeSheets(remarkedSheets('projects', data?.rows ?? [], data?.faults ?? []))
    const reading = await readSheet(bytes.buffer.slice(0), PROJECT_SHEET)
    const rows = 'rows' in reading ? reading.rows : null
    expect(rows?.[1]?.[0]).toBe('招收人数：招收人数应为整数，例如 120')
    expect(await findImportRun(staff, await send(staff, school.id, bytes.buffer))).toMatchObject({
      status: 'faulty',
      total: 1,
    })
  })

  test('the template holds nothing to import yet', async () => {
    const { school, staff } = await scene()
    const bytes = await writeSheets(templateSheets('projects'))
    const run = await findImportRun(staff, await send(staff, school.id, bytes.buffer))
    expect(run?.faults).toEqual([{ row: null, column: null, sentence: '列名下面没有任何数据。' }])
  })

  test('wrong headings are named', async () => {
    const { school, staff } = await scene()
    const head = ['项目名称', '项目名称', '怪列', '简介']
    const plain = head.map(() => ({ width: 10 }))
    const bytes = await writeSheets([{ name: '别的', head, columns: plain, rows: [['a', 'b', 'c', 'd']] }])
    const run = await findImportRun(staff, await send(staff, school.id, bytes.buffer))
    expect(run?.faults.map(({ sentence }) => sentence)).toEqual([
      '缺少必需的列：“类型”。',
      '不认识的列：“怪列”。请改成模板中的列名，或删去这些列。',
      '重复的列：“项目名称”。每一列只能有一个。',
    ])
  })

  test('nothing is written when the last row fails at the writing', async () => {
    const { school, staff } = await scene()
    const id = await sendRows(
      staff,
      school.id,
      Array.from({ length: 700 }, (_, index) => row({ title: `项目${index}` })),
    )
    await db.$executeRaw`ALTER TABLE projects ADD CONSTRAINT test_last CHECK (title <> '项目699')`
    try {
      expect(await write(staff, id)).toMatchObject({ status: 'failed', mayWrite: true, hasRows: true })
      expect(await db.project.count()).toBe(0)
      expect(await db.auditEntry.count()).toBe(0)
    } finally {
      await db.$executeRaw`ALTER TABLE projects DROP CONSTRAINT test_last`
    }
    expect(await write(staff, id)).toMatchObject({ status: 'done', done: 700 })
    expect(await db.project.count()).toBe(700)
  })

  test('what changed since the dry run is found before the writing', async () => {
    const { school, firm, staff } = await scene()
    const id = await sendRows(staff, school.id, [row()])
    await db.organization.update({
      where: { id: firm.id },
      data: { status: 'suspended', statusReason: '停用' },
    })
    expect(await write(staff, id)).toMatchObject({ status: 'faulty', faultCount: 1 })
    await db.organization.update({ where: { id: firm.id }, data: { status: 'verified', statusReason: null } })
    const again = await sendRows(staff, school.id, [row()])
    await db.user.update({ where: { id: staff.userId ?? '' }, data: { status: 'disabled' } })
    expect(await write(staff, again)).toMatchObject({ status: 'faulty' })
    expect(await db.project.count()).toBe(0)
  })

  test('a run is its sender’s alone, and one at a time', async () => {
    const { school, firm, staff } = await scene()
    const other = await makeActor(db, { role: 'organization_admin', organizationId: school.id })
    const id = await sendRows(staff, school.id, [row()])
    expect(await findImportRun(other, id)).toBeNull()
    await expect(requestImport(other, { id, returnTo: RETURN_TO })).rejects.toThrow(NotFoundError)
    await expect(sendRows(staff, firm.id, [row()])).rejects.toThrow(ForbiddenError)
    await expect(sendRows(staff, null, [row()])).rejects.toThrow(ForbiddenError)
    await requestImport(staff, { id, returnTo: RETURN_TO })
    await expect(sendRows(staff, school.id, [row()])).rejects.toThrow(RefusedError)
    await expect(discardImport(staff, { id, returnTo: RETURN_TO })).rejects.toThrow(ForbiddenError)
    await workImports()
    const faulty = await sendRows(staff, school.id, [row()])
    await discardImport(staff, { id: faulty, returnTo: RETURN_TO })
    expect(await findImportRun(staff, faulty)).toBeNull()
  })
})

describe('exporting projects', () => {
  test('what is exported can be imported again, and formulas stay text', async () => {
    const { school, staff } = await scene()
    const id = await sendRows(staff, school.id, [
      row({
        title: '=HYPERLINK("http://x")',
        startsOn: '2025-09',
        endsOn: '2028-06-30',
        budgetFen: 3000.5,
        intake: 12,
      }),
      row({
        title: '第二',
        milestones: '签约｜2025-09-01｜｜依据',
        outputs: '教材｜书',
        summary: '+1 _x0041_',
      }),
    ])
    await write(staff, id)
    const list = () => exportProjects(staff, 'own', {})
    const made = list()
    const text = made && Buffer.from(await new Response(toText(made)).arrayBuffer()).toString('utf8')
    expect(text?.startsWith('\ufeff项目名称,')).toBe(true)
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(text).toContain("'+1 _x0041_")
    const book = list()
    const bytes = book && (await toWorkbook(book))
    const reading = await readSheet((bytes as Uint8Array<ArrayBuffer>).buffer.slice(0), PROJECT_SHEET)
    const rows = ('rows' in reading && reading.rows) || []
    const at = (heading: string) => rows[0]?.indexOf(heading) ?? -1
    expect(rows[1]?.[at('项目名称')]).toBe('=HYPERLINK("http://x")')
    expect(rows[1]?.[at('结束日期')]).toEqual(new Date('2028-06-30T00:00:00Z'))
    expect(rows[1]?.[at('开始日期')]).toBe('2025-09')
    expect(rows[1]?.[at('经费（元）')]).toBe(3000.5)
    expect(rows[2]?.[at('简介')]).toBe('+1 _x0041_')
    expect(exportProjects(staff, 'registry', {})).toBeNull()
    const before = await db.project.findMany({
      orderBy: { id: 'asc' },
      omit: { id: true, slug: true, createdAt: true, updatedAt: true },
    })
    await db.project.deleteMany()
    const again = await send(staff, school.id, (bytes as Uint8Array<ArrayBuffer>).buffer)
    expect(await write(staff, again)).toMatchObject({ status: 'done', done: 2 })
    const after = await db.project.findMany({
      orderBy: { id: 'asc' },
      omit: { id: true, slug: true, createdAt: true, updatedAt: true },
    })
    expect(after).toEqual(before)
  })

  test('only what the list’s filter leaves is exported', async () => {
    const { school, staff } = await scene()
    await write(staff, await sendRows(staff, school.id, [row(), row({ title: '第二' })]))
    await db.project.updateMany({ where: { title: '第二' }, data: { status: 'submitted' } })
    const list = exportProjects(staff, 'own', { status: 'submitted' })
    const text = list && (await new Response(toText(list)).text())
    expect(text?.trim().split('\r\n')).toHaveLength(2)
    expect(text).toContain('\r\n第二,')
  })
})
