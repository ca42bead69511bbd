import { beforeEach, expect, test } from 'vitest'
import { listOfficeAgenda, listUnitAgenda } from '@/lib/features/agenda/data'
import type { Actor } from '@/lib/shared/actor'
import { emptyDatabase } from '@/tests/support/database'
import { draftProject, projectScene, stepProject } from '@/tests/support/projects'

const NOW = new Date('2026-11-22T08:00:00Z')

const unitItems = async (actor: Actor) =>
  (await listUnitAgenda(actor, NOW))
    .filter(({ href }) => href.includes('/projects'))
    .map(({ label, count }) => `${label} ${count}`)

beforeEach(emptyDatabase)

test('a unit sees what its projects want of it: a draft, a mending, an answer, a milestone', async () => {
  const { staff, partner, secretary } = await projectScene()
  const { id } = await draftProject(staff, {
    milestoneTitle: ['签约', '开班', '验收', '结项'],
    milestoneDue: ['2026-11-01', '2026-12-06', '2026-12-07', '2026-11-10'],
    milestoneDone: ['', '', '', '2026-11-09'],
    milestoneEvidence: ['', '', '', ''],
  })
  expect(await unitItems(staff)).toEqual(['尚未提交的项目草稿 1'])
  expect(await unitItems(partner)).toEqual([])
  await stepProject(staff, id, 1, 'submit')
  expect(await unitItems(staff)).toEqual([])
  expect(await unitItems(partner)).toEqual(['待本单位确认的项目 1'])
  expect(await listOfficeAgenda(secretary)).toMatchObject([{ label: '待登记的合作项目', count: 1 }])
  await stepProject(secretary, id, 2, 'return', '请补充')
  expect(await unitItems(staff)).toEqual(['退回修改的项目 1'])
  await stepProject(staff, id, 3, 'submit')
  await stepProject(secretary, id, 4, 'register')
  const [due] = await listUnitAgenda(staff, NOW).then((items) =>
    items.filter(({ href }) => href.endsWith(id)),
  )
  expect(due).toMatchObject({ label: '《智能冶金订单班》有节点到期', count: 2 })
  expect(due?.detail).toBe('签约：计划 2026年11月1日，已过；开班：计划 2026年12月6日')
})
