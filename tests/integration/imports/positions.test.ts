import { beforeEach, describe, expect, test } from 'vitest'
import { exportPositions, toText } from '@/lib/features/exports/data'
import { findImportRun } from '@/lib/features/imports/data'
import { workImports } from '@/lib/features/imports/jobs'
import { requestImport, startImport } from '@/lib/features/imports/mutations'
import { POSITION_COLUMNS, POSITION_SHEET } from '@/lib/features/positions/sheet/constants'
import { readSheet } from '@/lib/server/workbook'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError } from '@/lib/shared/errors'
import type { Cell } from '@/lib/shared/sheets'
import { db, emptyDatabase } from '@/tests/support/database'
import { type PositionScene, positionScene } from '@/tests/support/positions'
import { countQueries } from '@/tests/support/queries'
import { makeWorkbook } from '@/tests/support/sheets'

const row = ({ alliance }: PositionScene, overrides: Record<string, Cell> = {}): Record<string, Cell> => ({
  title: '婴幼儿照护实习生',
  kind: '岗位实习',
  seats: 3,
  allianceId: alliance.name,
  unitLawful: '是',
  unitLawfulOn: new Date(),
  isIntermediary: '否',
  majors: '520802、护理',
  tasks: '协助晨检\n组织活动\n记录观察',
  learningGoals: '会做晨检',
  region: '山东省青岛市平度市',
  venueType: '托育、养老机构',
  contact: '人力资源部',
  openUntil: new Date('2999-02-01T00:00:00Z'),
  startsOn: new Date('2999-03-01T00:00:00Z'),
  endsOn: '2999-10-31',
  hoursPerDay: 8,
  hoursPerWeek: 40,
  shift: '白班',
  restDaysWork: '否',
  holidaysWork: '否',
  overtime: '否',
  payFen: 3000,
  payPeriod: '每月',
  payBasis: '固定数额',
  independentWork: '否',
  payCycleDays: 31,
  payee: '学生本人',
  payForm: '货币',
  insuranceKind: '实习责任保险',
  insurancePayer: '实习单位',
  insuranceFrom: '2999-03-01',
  insuranceTo: '2999-10-31',
  fees: '都没有',
  hazards: '都没有',
  labourGrade: 'Ⅰ级（轻）',
  enterpriseMentor: '园长',
  ...overrides,
})

async function send(actor: Actor, organizationId: string, rows: readonly Record<string, Cell>[]) {
  const bytes = await makeWorkbook(POSITION_SHEET, POSITION_COLUMNS, rows)
  const reading = await readSheet(bytes, POSITION_SHEET)
  const target = { kind: 'positions', organizationId, allianceId: null, fileName: '岗位.xlsx' } as const
  const { id } = await startImport(actor, { ...target, reading })
  await workImports()
  return id
}

beforeEach(emptyDatabase)

describe('positions from a workbook', () => {
  test('are checked like the form, written as drafts with what the rules say, and come out again as they went in', async () => {
    const who = await positionScene(db)
    const id = await send(who.staff, who.firm.id, [row(who), row(who, { title: '另一岗位', fees: null })])
    expect(await findImportRun(who.staff, id)).toMatchObject({ status: 'checked', faults: [] })
    await requestImport(who.staff, { id, returnTo: '/workspace/positions/import' })
    await workImports()
    const rows = await db.position.findMany({ orderBy: { createdAt: 'asc' } })
    expect(rows).toMatchObject([
      {
        status: 'draft',
        majors: ['婴幼儿托育服务与管理', '护理'],
        majorCodes: ['520802', '520201', '720201'],
        regionCode: '370283',
        allianceId: who.alliance.id,
        feesStated: true,
        labourGrade: 1,
        hindrances: 0,
      },
      { title: '另一岗位', feesStated: false, hindrances: 1 },
    ])
    const list = exportPositions(who.staff, 'own', {})
    const text = list ? await new Response(toText(list)).text() : ''
    expect(text).toContain('婴幼儿照护实习生')
    expect(text).toContain('都没有')
    expect(text).toContain('山东省青岛市平度市')
    expect(exportPositions(who.stranger, 'review', {})).toBeNull()
  })

  test('a row that breaks a rule, names what there is not, or comes twice is a fault beside its column', async () => {
    const who = await positionScene(db)
    const id = await send(who.staff, who.firm.id, [
      row(who, { hoursPerDay: 12 }),
      row(who),
      row(who, { title: '丙岗', region: '某某区', allianceId: '别的联盟', fees: '小费' }),
    ])
    const run = await findImportRun(who.staff, id)
    expect(run?.status).toBe('faulty')
    const columns = run?.faults.map(({ row: at, column }) => `${at} ${column}`)
    expect(columns).toEqual(expect.arrayContaining(['2 每天工时', '3 岗位名称', '4 收费与扣押']))
    expect(await db.position.count()).toBe(0)
  })

  test('a position that is there already is not imported again', async () => {
    const who = await positionScene(db)
    const id = await send(who.staff, who.firm.id, [row(who)])
    await requestImport(who.staff, { id, returnTo: '/workspace/positions/import' })
    await workImports()
    const again = await send(who.staff, who.firm.id, [row(who)])
    const run = await findImportRun(who.staff, again)
    expect(run?.faults.map(({ sentence }) => sentence)).toEqual(['已有名称和开始日期相同的岗位，不能再导入'])
  })

  test('nobody imports for another unit, and none without one', async () => {
    const who = await positionScene(db)
    await expect(send(who.stranger, who.firm.id, [row(who)])).rejects.toBeInstanceOf(ForbiddenError)
  })

  test('many rows take no more queries than one', async () => {
    const who = await positionScene(db)
    const once = await countQueries(() => send(who.staff, who.firm.id, [row(who)]))
    await db.importRun.deleteMany()
    const rows = Array.from({ length: 30 }, (_, n) => row(who, { title: `岗位${n}` }))
    expect(await countQueries(() => send(who.staff, who.firm.id, rows))).toBe(once)
  })
})
