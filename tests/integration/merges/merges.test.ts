import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { mergeOrganization } from '@/lib/features/merges/mutations'
import { mergeOrganizationInput } from '@/lib/features/merges/schema'
import { findOrganizationForEdit } from '@/lib/features/organizations/data'
import { verifyOrganization } from '@/lib/features/organizations/decisions/mutations'
import { findProposals } from '@/lib/features/organizations/proposals/data'
import { proposeOrganization } from '@/lib/features/organizations/proposals/mutations'
import { proposeOrganizationInput } from '@/lib/features/organizations/proposals/schema'
import { listOrganizations } from '@/lib/features/organizations/register/data'
import { findProjectForEdit } from '@/lib/features/projects/drafts/data'
import { updateProject } from '@/lib/features/projects/mutations'
import { updateProjectInput } from '@/lib/features/projects/schema'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { draftAgreement, makeParty, step } from '@/tests/support/agreements'
import { creditCodeOf } from '@/tests/support/credit-code'
import { db, emptyDatabase } from '@/tests/support/database'
import {
  makeActor,
  makeAlliance,
  makeMembership,
  makeOrganization,
  makeUser,
} from '@/tests/support/factories'
import { draftProject, projectForm, projectScene } from '@/tests/support/projects'

const NEW = '丙妇幼保健院'

async function propose(actor: Actor, proposerId: string, overrides: Record<string, unknown> = {}) {
  const input = { id: randomUUID(), proposerId, name: NEW, kind: 'hospital', ...overrides }
  return (await proposeOrganization(actor, proposeOrganizationInput.parse(input))).id
}

const stored = (id: string) => db.organization.findUniqueOrThrow({ where: { id } })

async function merge(actor: Actor, id: string, where: { into?: string; unit?: string }) {
  const { version } = await stored(id)
  return mergeOrganization(actor, mergeOrganizationInput.parse({ id, version, ...where }))
}

/** Two members of one alliance that each named the same hospital, with a project each. */
async function twice() {
  const scene = await projectScene()
  const { school, firm } = scene
  await makeMembership(db, scene.alliance.id, firm.id)
  const { actor: staff } = await makeUser(db, {
    roles: [{ role: 'organization_editor', organizationId: school.id }],
  })
  const { actor: partner } = await makeUser(db, {
    roles: [{ role: 'organization_admin', organizationId: firm.id }],
  })
  const first = await propose(staff, school.id)
  const second = await propose(partner, firm.id, { name: '丙市妇幼保健院' })
  const { id: schoolProject } = await draftProject(staff, { supporters: NEW })
  const { id: firmProject } = await draftProject(partner, {
    title: '护理订单班',
    leads: firm.name,
    participants: '丙市妇幼保健院',
  })
  return { ...scene, staff, partner, first, second, schoolProject, firmProject }
}

const partiesOf = async (projectId: string) =>
  db.projectParty.findMany({
    where: { projectId },
    orderBy: { position: 'asc' },
    select: { role: true, organization: { select: { name: true } } },
  })

const auditOf = (action: string) => db.auditEntry.count({ where: { action } })

beforeEach(emptyDatabase)

describe('a unit that two members named', () => {
  test('becomes one: its projects name the other, which both may name from now on, and the proposer is told', async () => {
    const { first, second, firm, school, partner, secretary, staff, firmProject } = await twice()
    const before = await db.project.findUniqueOrThrow({ where: { id: firmProject } })
    const { tags } = await merge(secretary, second, { into: first })
    expect(tags).toContain(`project:${firmProject}`)
    expect(await partiesOf(firmProject)).toEqual([
      { role: 'lead', organization: { name: firm.name } },
      { role: 'participant', organization: { name: NEW } },
    ])
    const after = await db.project.findUniqueOrThrow({ where: { id: firmProject } })
    expect(after.version).toBe(before.version + 1)
    expect(await stored(second)).toMatchObject({ status: 'merged', mergedIntoId: first, creditCode: null })
    const actions = ['organization.merge', 'organization.take-in', 'project.replace-party']
    for (const action of actions) expect(await auditOf(action), action).toBe(1)
    // Both that proposed it are its proposers now, and the one whose record ended is told.
    expect(await findOrganizationForEdit(secretary, first)).toMatchObject({
      proposerNames: [school.name, firm.name],
    })
    expect(await findProposals(partner, randomUUID())).toMatchObject({
      units: [{ name: '丙市妇幼保健院', status: 'merged', mergedInto: { name: NEW, status: 'pending' } }],
    })
    const told = await db.notice.findMany({ where: { key: { contains: ':merge:' } } })
    expect(told.map(({ userId }) => userId)).toEqual([partner.userId])
    expect(told[0]?.title).toContain(`“丙市妇幼保健院”就是“${NEW}”`)
    // Its new name and its old one both mean the unit that stays.
    for (const participants of [NEW, '丙市妇幼保健院']) {
      const { id } = await draftProject(partner, { title: participants, leads: firm.name, participants })
      expect((await partiesOf(id)).at(-1)).toMatchObject({ organization: { name: NEW } })
    }
    await expect(propose(partner, firm.id, { name: '丙市妇幼保健院' })).rejects.toThrow(
      `本单位登记过的“丙市妇幼保健院”已并入“${NEW}”`,
    )
    // When the one that stays is verified, both are told.
    const { version } = await stored(first)
    await verifyOrganization(secretary, { id: first, version, evidence: '见批复文件' })
    const verified = await db.notice.findMany({ where: { key: { contains: `${first}:verify` } } })
    expect(verified.map(({ userId }) => userId).toSorted()).toEqual([partner.userId, staff.userId].toSorted())
  })

  test('is joined into a verified one by its name, and a form that is open meanwhile is told that it changed', async () => {
    const { first, secretary, staff, schoolProject } = await twice()
    const member = await makeOrganization(db, { name: '丙市妇幼保健院（集团）', kind: 'hospital' })
    const { id: admin } = await makeUser(db, {
      roles: [{ role: 'organization_admin', organizationId: member.id }],
    })
    const open = await findProjectForEdit(staff, schoolProject)
    await merge(secretary, first, { unit: '丙市妇幼保健院(集团)' })
    expect(await partiesOf(schoolProject)).toContainEqual({
      role: 'supporter',
      organization: { name: '丙市妇幼保健院（集团）' },
    })
    expect(await db.organization.findUniqueOrThrow({ where: { id: member.id } })).toEqual(member)
    const late = updateProjectInput.parse({
      ...projectForm({ supporters: NEW, summary: '改过的简介。' }),
      id: schoolProject,
      version: open?.version,
    })
    await expect(updateProject(staff, late)).rejects.toBeInstanceOf(ConflictError)
    // Its own administrator is asked to confirm the part once the project is handed in; a draft asks for nothing.
    expect(await db.notice.count({ where: { userId: admin } })).toBe(0)
  })

  test('that a project names twice keeps the stronger of both roles, and what was answered of the weaker is void', async () => {
    const { first, secretary, schoolProject } = await twice()
    const member = await makeOrganization(db, { name: '丙医院', kind: 'hospital' })
    await db.projectParty.create({
      data: {
        projectId: schoolProject,
        organizationId: member.id,
        role: 'guide',
        position: 9,
        answer: 'confirmed',
        answeredAt: new Date(),
      },
    })
    await merge(secretary, first, { into: member.id })
    const parties = await db.projectParty.findMany({
      where: { projectId: schoolProject, organizationId: { in: [first, member.id] } },
    })
    expect(parties).toMatchObject([{ organizationId: member.id, role: 'supporter', answer: null }])
  })

  test('gives its credit code to one that waits without, and not to one that was verified without', async () => {
    const { second, school, firm, staff, secretary } = await twice()
    const code = creditCodeOf('71')
    const coded = await propose(staff, school.id, { name: '丙院', creditCode: code })
    await merge(secretary, coded, { into: second })
    expect(await stored(second)).toMatchObject({ creditCode: code, status: 'pending' })
    const { id: bare } = await makeOrganization(db, { name: '丙院本部', creditCode: null })
    await merge(secretary, second, { into: bare })
    expect(await stored(bare)).toMatchObject({ creditCode: null, version: 1 })
    // What was merged into it before follows, and the code is free for whoever is asked next.
    expect(await stored(coded)).toMatchObject({ mergedIntoId: bare, slug: `merged-${coded}` })
    expect(firm.creditCode).toBeNull()
    await propose(staff, school.id, { name: '另一家医院', creditCode: code })
  })
})

describe('what is refused with a sentence', () => {
  test('two credit codes, a unit that does not wait, itself, nothing, and a name that means none or several', async () => {
    const { first, second, school, staff, secretary } = await twice()
    const one = await propose(staff, school.id, { name: '丁医院', creditCode: creditCodeOf('72') })
    await db.organization.update({ where: { id: first }, data: { creditCode: creditCodeOf('73') } })
    await expect(merge(secretary, one, { into: first })).rejects.toThrow('统一社会信用代码不同')
    const stopped = await makeOrganization(db, {
      name: '戊医院',
      status: 'suspended',
      statusReason: '核查',
    })
    await expect(merge(secretary, one, { into: stopped.id })).rejects.toThrow('“戊医院”不是已核验或等待核验')
    await expect(merge(secretary, one, { into: one })).rejects.toThrow('请重新选择')
    await expect(merge(secretary, one, {})).rejects.toThrow('请选择与它相同的单位')
    await expect(merge(secretary, one, { unit: '没有这家' })).rejects.toThrow('没有找到另一家叫“没有这家”')
    await db.organization.updateMany({ where: { id: { in: [first, second] } }, data: { name: '同名医院' } })
    await expect(merge(secretary, one, { unit: '同名医院' })).rejects.toThrow('对应多家单位')
    expect(await stored(one)).toMatchObject({ status: 'pending', version: 1 })
  })

  test('a unit under which something is registered already, by name', async () => {
    const { first, second, secretary } = await twice()
    await db.honour.create({ data: { name: '示范单位', status: 'granted', organizationId: second } })
    await expect(merge(secretary, second, { into: first })).rejects.toThrow('名下已有荣誉')
  })

  test('one that an agreement before its parties names: a draft changes, a fixed text never does', async () => {
    const { second, first, secretary, firmProject } = await twice()
    const school = await makeParty('己职业学院')
    const id = await draftAgreement(school, { parties: '己职业学院\n乙（集团）有限公司' })
    const { id: unit } = await stored(second)
    // No form names a unit that waits; an entry from before this rule might.
    await db.agreementParty.create({ data: { agreementId: id, organizationId: unit, position: 2 } })
    await step(school.admin, id, 'propose')
    const { sha256 } = await db.agreementVersion.findFirstOrThrow({ where: { agreementId: id } })
    await expect(merge(secretary, second, { into: first })).rejects.toThrow(
      /协议“订单培养协议”（.+）的文本写有“丙市妇幼保健院”，已交各方确认或登记，不能改写/,
    )
    expect((await partiesOf(firmProject)).at(-1)).toMatchObject({ organization: { name: '丙市妇幼保健院' } })
    await step(school.admin, id, 'revise')
    await merge(secretary, second, { into: first })
    const parties = await db.agreementParty.findMany({
      where: { agreementId: id },
      select: { organizationId: true },
    })
    const ids = parties.map(({ organizationId }) => organizationId)
    expect([ids.includes(first), ids.includes(second)]).toEqual([true, false])
    // What was put before the parties says what it said.
    expect(await db.agreementVersion.findFirstOrThrow({ where: { agreementId: id } })).toMatchObject({
      sha256,
    })
    expect(await db.agreementVersionParty.count({ where: { organizationId: second } })).toBe(1)
  })
})

describe('who may join them', () => {
  test('the secretariat that verifies it and the platform administrator, never into what another secretariat verifies', async () => {
    const { first, second, staff, secretary } = await twice()
    const other = await makeAlliance(db)
    const stranger = await makeOrganization(db, { name: '庚学院' })
    await makeMembership(db, other.id, stranger.id)
    const editor = await makeActor(db, { role: 'organization_editor', organizationId: stranger.id })
    const foreign = await propose(editor, stranger.id)
    const otherSecretary = await makeActor(db, { role: 'alliance_secretary', allianceId: other.id })
    await expect(merge(staff, second, { into: first })).rejects.toBeInstanceOf(ForbiddenError)
    await expect(merge(otherSecretary, second, { into: first })).rejects.toBeInstanceOf(ForbiddenError)
    await expect(merge(secretary, second, { into: foreign })).rejects.toThrow('由其他联盟的秘书处核验')
    await merge(await makeActor(db, { role: 'platform_admin' }), foreign, { into: first })
    // Now both secretariats see it, since members of both named it.
    expect(await findOrganizationForEdit(otherSecretary, first)).toMatchObject({
      may: { decide: ['verify', 'decline', 'merge'] },
    })
    const pending = { status: 'pending', kind: null, name: NEW } as const
    expect((await listOrganizations(otherSecretary, pending, 1))?.lines).toMatchObject([{ id: first }])
  })

  test('two who join in opposite directions at once leave one unit that waits', async () => {
    const { first, second, secretary } = await twice()
    const results = await Promise.allSettled([
      merge(secretary, second, { into: first }),
      merge(secretary, first, { into: second }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const states = [await stored(first), await stored(second)].map(({ status }) => status)
    expect(states.toSorted()).toEqual(['merged', 'pending'])
  })
})
