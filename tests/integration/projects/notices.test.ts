import { beforeEach, expect, test } from 'vitest'
import { tellOfDueMilestones } from '@/lib/features/projects/notices/jobs'
import { tellOfPartAnswer, tellOfParts, tellOfStep } from '@/lib/features/projects/notices/mutations'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeMembership, makeOrganization, makeUser } from '@/tests/support/factories'

beforeEach(emptyDatabase)

async function scene() {
  const school = await makeOrganization(db, { name: '甲职业学院' })
  const firm = await makeOrganization(db, { name: '乙有限公司', kind: 'enterprise' })
  const alliance = await makeAlliance(db)
  await makeMembership(db, alliance.id, school.id)
  const of = (role: 'organization_admin' | 'organization_editor', organizationId: string) =>
    makeUser(db, { roles: [{ role, organizationId }] })
  const people = {
    editor: await of('organization_editor', school.id),
    partner: await of('organization_admin', firm.id),
    partnerEditor: await of('organization_editor', firm.id),
    secretary: await makeUser(db, { roles: [{ role: 'alliance_secretary', allianceId: alliance.id }] }),
  }
  const project = await db.project.create({
    data: {
      slug: 'dingdanban',
      title: '订单班',
      sortKey: 'ding',
      kind: 'order_class',
      status: 'active',
      number: 'QD-2026-0001',
      parties: {
        create: [
          { organizationId: school.id, role: 'lead' },
          { organizationId: firm.id, role: 'participant' },
        ],
      },
    },
  })
  const namesOf = new Map(Object.entries(people).map(([name, { id }]) => [id, name]))
  /** Who was told what, since it was asked for last. */
  const told = async () => {
    const notices = await db.notice.findMany({ orderBy: { id: 'asc' } })
    await db.notice.deleteMany()
    return notices.map(({ userId, title, path }) => ({ to: namesOf.get(userId), title, path }))
  }
  return { school, firm, project, people, told }
}

test('a step is told to the secretariat, the keepers and the partners, each with the page that they may see', async () => {
  const { project, people, told } = await scene()
  const tell = (event: 'submit' | 'register' | 'start') =>
    db.$transaction((tx) => tellOfStep(tx, people.editor.actor, event, project.id))
  await tell('submit')
  const page = `/admin/projects/${project.id}`
  expect(await told()).toEqual([{ to: 'secretary', title: '项目“订单班”已提交，等待登记', path: page }])
  await db.$transaction((tx) => tellOfStep(tx, people.secretary.actor, 'register', project.id))
  const title = '项目“订单班”已登记，登记号 QD-2026-0001'
  expect(await told()).toEqual([
    { to: 'editor', title, path: `/workspace/projects/${project.id}` },
    { to: 'partner', title, path: '/projects/dingdanban' },
  ])
  await tell('start')
  expect(await told()).toEqual([])
})

test('partners are asked for their part; a dispute is told to keepers and secretariat, a confirmation to keepers', async () => {
  const { project, firm, people, told } = await scene()
  const ask = () => db.$transaction((tx) => tellOfParts(tx, people.editor.actor, project.id))
  await ask()
  await ask()
  const path = `/workspace/projects/parts/${project.id}`
  const asked = { to: 'partner', title: '请确认贵单位在项目“订单班”中的参与情况', path }
  expect(await told()).toEqual([asked])
  const answered = { answer: 'confirmed', answeredAt: new Date() } as const
  await db.projectParty.updateMany({ where: { projectId: project.id }, data: answered })
  await ask()
  expect(await told()).toEqual([])
  const part = { id: project.id, organizationId: firm.id }
  const { actor } = people.partner
  await db.$transaction((tx) => tellOfPartAnswer(tx, actor, { ...part, answer: 'confirmed' }))
  expect(await told()).toMatchObject([
    { to: 'editor', title: '乙有限公司确认了项目“订单班”中本单位的参与情况' },
  ])
  await db.$transaction((tx) =>
    tellOfPartAnswer(tx, actor, { ...part, answer: 'disputed', reason: '人数不符' }),
  )
  expect(await told()).toMatchObject([
    { to: 'editor', title: '乙有限公司对项目“订单班”中本单位的参与情况提出异议' },
    { to: 'secretary' },
  ])
})

test('milestones are told a fortnight ahead and once when they have passed, also by two runners at once', async () => {
  const { project, told } = await scene()
  const on = (title: string, day: string, doneOn: string | null = null) => ({
    title,
    projectId: project.id,
    dueOn: new Date(`${day}T00:00:00Z`),
    doneOn: doneOn && new Date(`${doneOn}T00:00:00Z`),
  })
  await db.projectMilestone.createMany({
    data: [
      on('很远', '2026-12-20'),
      on('将近', '2026-12-06'),
      on('已过', '2026-11-21'),
      on('完成', '2026-11-30', '2026-11-20'),
      on('旧事', '2026-09-01'),
    ],
  })
  // Half past seven in the morning of the 22nd in Shanghai is still the 21st in London.
  const morning = new Date('2026-11-21T23:30:00Z')
  await Promise.all([tellOfDueMilestones(morning), tellOfDueMilestones(morning)])
  const first = await db.notice.findMany()
  expect(first.map(({ title }) => title).sort()).toEqual([
    '项目“订单班”的节点“将近”应于2026年12月6日完成',
    '项目“订单班”的节点“已过”应于2026年11月21日完成，已经逾期',
  ])
  await tellOfDueMilestones(new Date('2026-11-23T00:00:00Z'))
  expect(await db.notice.count()).toBe(2)
  await tellOfDueMilestones(new Date('2026-12-07T00:00:00Z'))
  expect(await told()).toHaveLength(4)
})
