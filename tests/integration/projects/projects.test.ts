import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { findProjectPage } from '@/lib/features/projects/data'
import { listProjectPage } from '@/lib/features/projects/directory/data'
import { findProjectForEdit } from '@/lib/features/projects/drafts/data'
import { listProjectLines } from '@/lib/features/projects/lines/data'
import { createProject, updateProject } from '@/lib/features/projects/mutations'
import { createProjectInput, updateProjectInput } from '@/lib/features/projects/schema'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import type { ListFilters } from '@/lib/shared/list-path'
import { slugOf } from '@/lib/shared/pinyin'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance } from '@/tests/support/factories'
import {
  draftProject as create,
  projectForm as form,
  stepProject as move,
  projectScene as scene,
} from '@/tests/support/projects'
import { countQueries } from '@/tests/support/queries'

const SLUG = slugOf('智能冶金订单班')

beforeEach(emptyDatabase)

async function aRegion() {
  await db.region.create({ data: { code: '370000', name: '山东省', fullName: '山东省', level: 1 } })
  return { regionCode: '370000' }
}

/** Registered projects of two hundred schools and two hundred firms, in forty majors. */
async function manyProjects(count: number): Promise<void> {
  const units = Array.from({ length: 400 }, (_, at) => ({
    id: randomUUID(),
    name: `单位${at}`,
    slug: `unit-${at}`,
    sortKey: `dan wei ${at}`,
    initial: 'D',
    kind: at % 2 === 0 ? ('school' as const) : ('enterprise' as const),
    status: 'verified' as const,
  }))
  const projects = Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    title: `项目${at}`,
    slug: `project-${at}`,
    sortKey: `xiang mu ${at}`,
    kind: at % 3 === 0 ? ('order_class' as const) : ('training_base' as const),
    status: 'registered' as const,
    majors: [`专业${at % 40}`],
    startsOn: new Date(`${2020 + (at % 6)}-09-01T00:00:00Z`),
    startsPrecision: 'month' as const,
  }))
  const parties = projects.flatMap(({ id }, at) => [
    { projectId: id, organizationId: units[(at * 2) % 400]?.id ?? '', role: 'lead' as const },
    { projectId: id, organizationId: units[(at * 6 + 1) % 400]?.id ?? '', role: 'participant' as const },
  ])
  await db.organization.createMany({ data: units })
  await db.project.createMany({ data: projects })
  await db.projectParty.createMany({ data: parties })
  await db.$executeRaw`ANALYZE`
}

describe('writing a project', () => {
  test('a draft is written by staff of the lead, with parties, tables and an audit entry', async () => {
    const { school, firm, staff } = await scene()
    const { id } = await create(staff, {
      budget: '',
      budgetFen: '50万',
      milestoneTitle: ['签约', '', '开班'],
      milestoneDue: ['2025-09-01', '', ''],
      milestoneDone: ['', '', '2025-10-08'],
      milestoneEvidence: ['', '', '开班通知'],
      outputKind: ['教材', ''],
      outputTitle: ['冶金基础', ''],
      outputDate: ['2026-01-05', ''],
    })
    const project = await db.project.findUniqueOrThrow({
      where: { id },
      include: { parties: { orderBy: { position: 'asc' } }, milestones: true, outputs: true },
    })
    expect(project).toMatchObject({
      slug: SLUG,
      status: 'draft',
      budgetFen: 50_000_000n,
    })
    expect(project.parties.map(({ organizationId, role }) => [organizationId, role])).toEqual([
      [school.id, 'lead'],
      [firm.id, 'participant'],
    ])
    expect(project.milestones).toHaveLength(2)
    expect(project.outputs).toMatchObject([{ kind: '教材', title: '冶金基础' }])
    expect(await db.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
      { action: 'project.create', actorId: staff.userId },
    ])
  })

  test('the same form sent twice makes one project', async () => {
    const { staff } = await scene()
    const input = createProjectInput.parse(form())
    await createProject(staff, input)
    await createProject(staff, input)
    expect(await db.project.count()).toBe(1)
    expect(await db.auditEntry.count()).toBe(1)
  })

  test('a line that names no unit is named in the refusal', async () => {
    const { staff } = await scene()
    const attempt = create(staff, { participants: '乙（集团）有限公司\n不存在的公司' })
    await expect(attempt).rejects.toThrow('第 2 行“不存在的公司”没有找到已核验的单位')
    await expect(attempt).rejects.toMatchObject({ field: 'participants' })
  })

  test('a unit may be named by its credit code, in full-width characters too', async () => {
    const { school, staff } = await scene()
    const { id } = await create(staff, { leads: '１１３７０３２２００４４３２９８６Ｙ' })
    expect(await db.projectParty.count({ where: { projectId: id, organizationId: school.id } })).toBe(1)
  })

  test('a unit cannot hold two roles', async () => {
    const { staff } = await scene()
    await expect(create(staff, { supporters: '甲职业学院' })).rejects.toThrow('填写了不止一次')
  })

  test('somebody from another unit cannot put a project in its name', async () => {
    const { partner } = await scene()
    await expect(create(partner)).rejects.toBeInstanceOf(RefusedError)
    expect(await db.project.count()).toBe(0)
  })

  test('an alliance that did not take in the lead is refused', async () => {
    const { staff } = await scene()
    const other = await makeAlliance(db)
    await expect(create(staff, { allianceIds: other.id })).rejects.toMatchObject({ field: 'allianceIds' })
  })

  test('two people saving at once: the second learns of it and nothing of the first is lost', async () => {
    const { staff } = await scene()
    const { id } = await create(staff)
    const change = (title: string) =>
      updateProject(staff, updateProjectInput.parse(form({ id, title, version: '1' })))
    await change('第一次修改')
    await expect(change('第二次修改')).rejects.toMatchObject({ currentVersion: 2 })
    expect(await db.project.findUnique({ where: { id } })).toMatchObject({ title: '第一次修改', version: 2 })
  })

  test('a change that changes nothing writes nothing', async () => {
    const { staff } = await scene()
    const { id } = await create(staff)
    await updateProject(staff, updateProjectInput.parse(form({ id, version: '1' })))
    expect(await db.project.findUnique({ where: { id } })).toMatchObject({ version: 1 })
    expect(await db.auditEntry.count()).toBe(1)
  })
})

describe('the life of a project', () => {
  test('handed in, returned with a reason, handed in again, registered, started', async () => {
    const { staff, secretary } = await scene()
    const { id } = await create(staff)
    await move(staff, id, 1, 'submit')
    await move(secretary, id, 2, 'return', '请补充经费来源')
    expect(await findProjectForEdit(staff, id)).toMatchObject({
      status: 'returned',
      statusReason: '请补充经费来源',
      events: ['submit'],
    })
    await move(staff, id, 3, 'submit')
    const { tags } = await move(secretary, id, 4, 'register')
    expect(tags).toEqual(['projects', `project:${id}`])
    expect(await db.outboxMessage.count({ where: { kind: 'expire_tags' } })).toBe(4)
    await move(staff, id, 5, 'start')
    const actions = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual([
      'project.create',
      'project.submit',
      'project.return',
      'project.submit',
      'project.register',
      'project.start',
    ])
  })

  test('what is incomplete is not handed in', async () => {
    const { staff } = await scene()
    const { id } = await create(staff, { summary: '', startsOn: '' })
    await expect(move(staff, id, 1, 'submit')).rejects.toThrow('提交前还需填写：开始日期、简介')
  })

  test('staff cannot register their own project, and a secretary sees no draft', async () => {
    const { staff, secretary } = await scene()
    const { id } = await create(staff)
    await expect(move(secretary, id, 1, 'register')).rejects.toBeInstanceOf(NotFoundError)
    await move(staff, id, 1, 'submit')
    await expect(move(staff, id, 2, 'register')).rejects.toBeInstanceOf(ForbiddenError)
  })

  test('a stale page cannot move a project', async () => {
    const { staff } = await scene()
    const { id } = await create(staff)
    await move(staff, id, 1, 'submit')
    await expect(move(staff, id, 1, 'submit')).rejects.toBeInstanceOf(ConflictError)
  })

  test('once registered, staff report on it but the secretariat keeps title and parties', async () => {
    const { staff, secretary } = await scene()
    const { id } = await create(staff)
    await move(staff, id, 1, 'submit')
    await move(secretary, id, 2, 'register')
    const change = (actor: Actor, version: number, overrides: Record<string, unknown>) =>
      updateProject(actor, updateProjectInput.parse(form({ id, version: String(version), ...overrides })))
    await expect(change(staff, 3, { title: '另一个项目' })).rejects.toMatchObject({ field: 'title' })
    await change(staff, 3, { summary: '二期六十人。' })
    await change(secretary, 4, { title: '更正后的名称', slug: 'gengzheng' })
    expect(await findProjectPage(SLUG)).toEqual({ redirectTo: 'gengzheng' })
    expect(await findProjectPage('gengzheng')).toMatchObject({ project: { title: '更正后的名称' } })
  })

  test('an address that another project has is refused', async () => {
    const { staff } = await scene()
    await create(staff)
    const { id } = await create(staff, { title: '第二个项目' })
    const change = updateProject(
      staff,
      updateProjectInput.parse(form({ id, title: '第二个项目', version: '1', slug: SLUG })),
    )
    await expect(change).rejects.toMatchObject({
      field: 'slug',
      sentence: '这个网址已被另一个项目使用，请换一个',
    })
  })
})

describe('what visitors see', () => {
  test('only registered projects are public, and a suspended party is counted but not named', async () => {
    const { firm, staff, secretary } = await scene()
    const { id } = await create(staff)
    expect(await findProjectPage(SLUG)).toBeNull()
    await move(staff, id, 1, 'submit')
    await move(secretary, id, 2, 'register')
    await db.organization.update({
      where: { id: firm.id },
      data: { status: 'suspended', statusReason: '核查' },
    })
    const page = await findProjectPage(SLUG)
    expect(page).toMatchObject({
      project: {
        parties: [
          { role: 'lead', name: '甲职业学院' },
          { role: 'participant', name: null, slug: null },
        ],
      },
    })
  })

  test('the counts beside each filter are those of the list that it leads to', async () => {
    const { school, firm, staff, secretary } = await scene()
    await db.region.createMany({
      data: [
        { code: '370000', name: '山东省', fullName: '山东省', level: 1 },
        { code: '370200', name: '青岛市', fullName: '山东省青岛市', level: 2 },
        { code: '370211', name: '黄岛区', fullName: '山东省青岛市黄岛区', level: 3 },
      ],
    })
    await db.organization.update({ where: { id: school.id }, data: { regionCode: '370211' } })
    await db.organization.update({ where: { id: firm.id }, data: { regionCode: '370200' } })
    for (const [title, kind, startsOn] of [
      ['甲', 'order_class', '2024'],
      ['乙', 'order_class', '2025-03'],
      ['丙', 'international', '2025'],
    ]) {
      const { id } = await create(staff, { title, kind, startsOn })
      await move(staff, id, 1, 'submit')
      await move(secretary, id, 2, 'register')
    }
    const whole = await listProjectPage({}, 1)
    expect(whole?.facets.kind).toEqual([
      { value: 'order_class', label: '订单班', count: 2 },
      { value: 'international', label: '国际合作', count: 1 },
    ])
    expect(whole?.facets.region.find(({ value }) => value === '370200')?.count).toBe(3)
    const { facets, ...list } = (await listProjectPage({ kind: 'order_class', year: '2025' }, 1)) ?? {}
    expect(list).toMatchObject({ total: 1, items: [{ title: '乙' }] })
    expect(facets?.year).toEqual([
      { value: '2025', label: '2025年', count: 1 },
      { value: '2024', label: '2024年', count: 1 },
    ])
    for (const [key, options] of Object.entries(whole?.facets ?? {})) {
      for (const { value, count } of options) {
        expect(await listProjectPage({ [key]: value }, 1), `${key} ${value}`).toMatchObject({ total: count })
      }
    }
  })

  test('schools, partners, chains and majors narrow the list, together too', async () => {
    const { school, firm, staff, secretary } = await scene()
    const chain = await db.industryChain.create({
      data: { name: '高端化工', slug: 'gaoduan-huagong', sortKey: 'gao duan hua gong', ...(await aRegion()) },
    })
    const add = async (overrides: Record<string, unknown>) => {
      const { id } = await create(staff, overrides)
      await move(staff, id, 1, 'submit')
      await move(secretary, id, 2, 'register')
    }
    await add({ title: '甲', majors: '智能冶金\n应用化工', chainIds: chain.id })
    await add({ title: '乙', majors: '应用化工', participants: '' })
    const whole = await listProjectPage({}, 1)
    expect(whole?.facets).toMatchObject({
      school: [{ value: school.slug, label: school.name, count: 2 }],
      partner: [{ value: firm.slug, label: firm.name, count: 1 }],
      chain: [{ value: 'gaoduan-huagong', label: '高端化工', count: 1 }],
      major: [
        { value: '应用化工', count: 2 },
        { value: '智能冶金', count: 1 },
      ],
    })
    for (const [key, options] of Object.entries(whole?.facets ?? {})) {
      for (const { value, count } of options) {
        expect(await listProjectPage({ [key]: value }, 1), `${key} ${value}`).toMatchObject({ total: count })
      }
    }
    const both = { school: school.slug, partner: firm.slug, major: '应用化工' }
    expect(await listProjectPage(both, 1)).toMatchObject({ total: 1, items: [{ title: '甲' }] })
    // Two that exclude one another are an empty list that can be mended.
    const none = await listProjectPage({ partner: firm.slug, major: '智能冶金', kind: 'international' }, 1)
    expect(none).toMatchObject({ total: 0, facets: { partner: [{ value: firm.slug, count: 0 }] } })
    for (const key of ['school', 'partner', 'chain', 'major']) {
      expect(await listProjectPage({ [key]: 'nothing-of-the-kind' }, 1), key).toBeNull()
    }
    expect(await listProjectPage({ school: firm.slug }, 1)).toBeNull()
  })

  test('a list of some thousand projects is made quickly, from indexes, with the first thirty of each filter', async () => {
    await manyProjects(3_000)
    const queries = await countQueries(() => listProjectPage({}, 1))
    expect(queries).toBeLessThan(25)
    const slug = (await db.organization.findFirstOrThrow({ where: { kind: 'school' } })).slug
    const asked: ListFilters[] = [
      {},
      { school: slug },
      { major: '专业7' },
      { kind: 'order_class', year: '2023' },
    ]
    for (const filters of asked) {
      const begun = performance.now()
      const list = await listProjectPage(filters, 1)
      expect(performance.now() - begun, JSON.stringify(filters)).toBeLessThan(3_000)
      expect(list?.total).toBeGreaterThan(0)
      for (const options of Object.values(list?.facets ?? {})) expect(options.length).toBeLessThanOrEqual(31)
    }
    const [unit] = await db.organization.findMany({ take: 1, select: { id: true } })
    const plan = await db.$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT p.id FROM projects p WHERE p.status = 'registered' AND p.id IN
        (SELECT "projectId" FROM project_parties WHERE "organizationId" = ${unit?.id}::uuid)
      ORDER BY p."sortKey", p.id LIMIT 24`
    const text = plan.map((line) => line['QUERY PLAN']).join('\n')
    expect(text).toContain('project_parties_organizationId_idx')
    expect(text).not.toContain('Seq Scan')
  })

  test('a longer list asks no more of the database', async () => {
    const { staff, secretary } = await scene()
    const add = async (title: string) => {
      const { id } = await create(staff, { title })
      await move(staff, id, 1, 'submit')
      await move(secretary, id, 2, 'register')
    }
    await add('甲')
    const once = await countQueries(() => listProjectPage({}, 1))
    for (const title of ['乙', '丙', '丁']) await add(title)
    expect(await countQueries(() => listProjectPage({}, 1))).toBe(once)
  })

  test('filters that mean nothing, and pages beyond the last, are no list', async () => {
    expect(await listProjectPage({ kind: 'anything' }, 1)).toBeNull()
    expect(await listProjectPage({ status: 'draft' }, 1)).toBeNull()
    expect(await listProjectPage({ year: '25' }, 1)).toBeNull()
    expect(await listProjectPage({ region: '999999' }, 1)).toBeNull()
    expect(await listProjectPage({}, 2)).toBeNull()
    expect(await listProjectPage({}, 1)).toMatchObject({ total: 0, pageCount: 1 })
  })
})

describe('what staff see', () => {
  test('a project without a lead is kept by all its parties, and secretaries see what is handed in', async () => {
    const { school, staff, secretary, partner } = await scene()
    const { id } = await create(staff, { leads: '', participants: '甲职业学院' })
    await db.projectParty.deleteMany({ where: { projectId: id, role: 'lead' } })
    expect((await listProjectLines(staff, 'own', { status: null, page: 1 })).items).toMatchObject([{ id }])
    expect((await listProjectLines(partner, 'own', { status: null, page: 1 })).total).toBe(0)
    expect((await listProjectLines(secretary, 'registry', { status: null, page: 1 })).total).toBe(0)
    await db.project.update({ where: { id }, data: { status: 'submitted' } })
    const lines = await listProjectLines(secretary, 'registry', { status: 'submitted', page: 1 })
    expect(lines).toMatchObject({ total: 1, items: [{ parties: [school.name] }] })
  })
})
