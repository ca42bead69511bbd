import { workImports } from '@/lib/features/imports/jobs'
import { requestImport, startImport } from '@/lib/features/imports/mutations'
import { PROJECT_COLUMNS, PROJECT_SHEET } from '@/lib/features/projects/sheet/constants'
import type { Db } from '@/lib/server/db'
import { readSheet } from '@/lib/server/workbook'
import type { Actor } from '@/lib/shared/actor'
import type { Cell } from '@/lib/shared/sheets'
import { makeOrganization, makeUser } from './factories'
import { makeWorkbook } from './sheets'

/** A school whose editor imports, and partners for its projects. */
export async function makeSender(db: Db) {
  const school = await makeOrganization(db, { name: '甲职业学院' })
  await makeOrganization(db, { name: '乙（集团）有限公司', kind: 'enterprise' })
  const { actor } = await makeUser(db, {
    roles: [{ role: 'organization_editor', organizationId: school.id }],
  })
  return { school, actor }
}

/** A full row of the sheet of projects. */
export const projectRow = (index: number): Record<string, Cell> => ({
  title: `校企合作项目第 ${index} 号`,
  kind: '订单班',
  participants: '乙（集团）有限公司',
  startsOn: '2025-09',
  endsOn: new Date('2028-06-30T00:00:00Z'),
  majors: '智能冶金技术、机电一体化技术',
  topics: '课程开发、师资互聘',
  intake: 30,
  fundingSource: '校企共担',
  budgetFen: 500_000,
  summary: '面向企业一线岗位联合培养技术人员，一期三十人，第三年到企业学习。',
  goals: '三年内联合开发课程六门，教材两本。',
  milestones: '签约｜2025-09-01｜2025-09-01｜合作协议\n开班｜2025-09-10',
  outputs: '教材｜冶金生产基础｜2026-01-05',
})

/** Sends a workbook in and has it checked. */
export async function sendProjects(
  actor: Actor,
  organizationId: string,
  rows: readonly Record<string, Cell>[],
) {
  const reading = await readSheet(await makeWorkbook(PROJECT_SHEET, PROJECT_COLUMNS, rows), PROJECT_SHEET)
  const target = { kind: 'projects', organizationId, allianceId: null, fileName: '项目.xlsx' } as const
  const { id } = await startImport(actor, { ...target, reading })
  await workImports()
  return id
}

/** Asks for a checked run to be written; a job still has to do it. */
export const askToWrite = (actor: Actor, id: string) =>
  requestImport(actor, { id, returnTo: '/workspace/projects/import' })
