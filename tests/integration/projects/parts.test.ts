import { beforeEach, describe, expect, test } from 'vitest'
import { findProjectPage } from '@/lib/features/projects/data'
import { findProjectForEdit } from '@/lib/features/projects/drafts/data'
import { updateProject } from '@/lib/features/projects/mutations'
import { countOpenParts, findProjectForPartner, listPartLines } from '@/lib/features/projects/parts/data'
import { answerPart } from '@/lib/features/projects/parts/mutations'
import { answerPartInput, updateProjectInput } from '@/lib/features/projects/schema'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { slugOf } from '@/lib/shared/pinyin'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeOrganization } from '@/tests/support/factories'
import { draftProject, projectForm, projectScene, stepProject } from '@/tests/support/projects'

const DISPUTE = '我单位只提供设备，应为支持单位'

async function submitted() {
  const scene = await projectScene()
  const { id } = await draftProject(scene.staff)
  await stepProject(scene.staff, id, 1, 'submit')
  return { ...scene, id }
}

type Answer = 'confirmed' | 'disputed'

function answer(actor: Actor, id: string, organizationId: string, given: Answer, version = 2) {
  const reason = given === 'disputed' ? DISPUTE : ''
  return answerPart(
    actor,
    answerPartInput.parse({ id, version: String(version), organizationId, answer: given, reason }),
  )
}

const change = (actor: Actor, id: string, version: number, overrides: Record<string, unknown>) =>
  updateProject(actor, updateProjectInput.parse(projectForm({ id, version: String(version), ...overrides })))

beforeEach(emptyDatabase)

describe('a partner', () => {
  test('is asked once the project is handed in, and sees it without what is said between others', async () => {
    const { staff, partner, firm } = await projectScene()
    const { id } = await draftProject(staff)
    expect(await findProjectForPartner(partner, id)).toBeNull()
    expect(await countOpenParts(partner)).toBe(0)
    await stepProject(staff, id, 1, 'submit')
    expect(await countOpenParts(partner)).toBe(1)
    const seen = await findProjectForPartner(partner, id)
    expect(seen).toMatchObject({
      title: '智能冶金订单班',
      mayAnswer: true,
      own: [{ organizationId: firm.id, role: 'participant', state: 'open' }],
    })
    expect(seen).not.toHaveProperty('reviewNotes')
    expect(seen).not.toHaveProperty('statusReason')
    expect(await findProjectForPartner(staff, id)).toBeNull()
  })

  test('confirms, and the answer is in the lists, the record and the audit trail', async () => {
    const { id, staff, partner, firm } = await submitted()
    await answer(partner, id, firm.id, 'confirmed')
    await answer(partner, id, firm.id, 'confirmed')
    expect(await findProjectForEdit(staff, id)).toMatchObject({
      version: 2,
      parts: [{ state: null }, { name: firm.name, state: 'confirmed' }],
    })
    const page = { status: null, page: 1 } as const
    expect(await listPartLines(partner, page)).toMatchObject({
      total: 1,
      counts: { open: 0, confirmed: 1 },
      items: [{ projectId: id, unit: firm.name, state: 'confirmed', leads: ['甲职业学院'] }],
    })
    expect((await listPartLines(staff, page)).items).toEqual([])
    expect(await db.auditEntry.count({ where: { subjectId: id, action: 'project.confirm-part' } })).toBe(1)
  })

  test('disputes with a reason that keepers and the secretariat read and visitors do not', async () => {
    const { id, staff, secretary, partner, firm } = await submitted()
    expect(
      answerPartInput.safeParse({ id, version: '2', organizationId: firm.id, answer: 'disputed' }).success,
    ).toBe(false)
    await stepProject(secretary, id, 2, 'register')
    const { tags } = await answer(partner, id, firm.id, 'disputed', 3)
    expect(tags).toEqual(['projects', `project:${id}`])
    for (const actor of [staff, secretary]) {
      expect((await findProjectForEdit(actor, id))?.parts[1]).toMatchObject({ disputeReason: DISPUTE })
    }
    const disputed = await findProjectPage(slugOf('智能冶金订单班'))
    expect(JSON.stringify(disputed)).not.toContain(DISPUTE)
    expect(disputed).toMatchObject({ project: { parties: [{ confirmed: true }, { confirmed: false }] } })
    // A unit that has not answered looks just the same.
    await db.projectParty.updateMany({ data: { answer: null, answeredAt: null, disputeReason: null } })
    const { project: silent } = (await findProjectPage(slugOf('智能冶金订单班'))) as { project: object }
    expect(silent).toEqual((disputed as { project: object }).project)
  })

  test('that disputes keeps the project from being registered until its role is settled', async () => {
    const { id, firm, partner, secretary } = await submitted()
    await answer(partner, id, firm.id, 'disputed')
    await expect(stepProject(secretary, id, 2, 'register')).rejects.toThrow('对自己的角色有异议')
    await change(secretary, id, 2, { participants: '', supporters: firm.name })
    await stepProject(secretary, id, 3, 'register')
  })

  test('answers for its own part only, and nobody answers for it', async () => {
    const { id, school, firm, staff, secretary, partner } = await submitted()
    const platform = await makeActor(db, { role: 'platform_admin' })
    const stranger = await makeActor(db, {
      role: 'organization_admin',
      organizationId: (await makeOrganization(db)).id,
    })
    await expect(answer(partner, id, school.id, 'confirmed')).rejects.toBeInstanceOf(ForbiddenError)
    for (const actor of [staff, secretary, platform, stranger]) {
      await expect(answer(actor, id, firm.id, 'confirmed')).rejects.toBeInstanceOf(NotFoundError)
    }
  })

  test('answers to what it saw: a project changed meanwhile is looked at again', async () => {
    const { id, firm, partner, secretary } = await submitted()
    await change(secretary, id, 2, { title: '另一个名称' })
    await expect(answer(partner, id, firm.id, 'confirmed', 2)).rejects.toBeInstanceOf(ConflictError)
    await answer(partner, id, firm.id, 'confirmed', 3)
  })
})

describe('an answer', () => {
  test('survives a change of the text, and is asked for anew in another role', async () => {
    const { id, firm, partner, secretary } = await submitted()
    const other = await makeOrganization(db, { name: '丙医院', kind: 'hospital' })
    await answer(partner, id, firm.id, 'confirmed')
    await change(secretary, id, 2, { summary: '二期六十人。', supporters: other.name })
    const stateOf = async () => {
      const parts = (await findProjectForEdit(secretary, id))?.parts ?? []
      return parts.map(({ name, role, state }) => `${name} ${role} ${state}`)
    }
    expect(await stateOf()).toContain(`${firm.name} participant confirmed`)
    await change(secretary, id, 3, { participants: '', supporters: `${firm.name}\n${other.name}` })
    expect(await stateOf()).toEqual([
      '甲职业学院 lead null',
      `${firm.name} supporter open`,
      '丙医院 supporter open',
    ])
  })

  test('and a change of the role at the same moment do not lose one another', async () => {
    const { id, firm, partner, secretary } = await submitted()
    const [answered, changed] = await Promise.allSettled([
      answer(partner, id, firm.id, 'confirmed'),
      change(secretary, id, 2, { participants: '', supporters: firm.name }),
    ])
    expect(changed.status).toBe('fulfilled')
    const part = await db.projectParty.findFirstOrThrow({ where: { organizationId: firm.id } })
    expect(part).toMatchObject({ role: 'supporter', answer: null })
    if (answered.status === 'rejected') expect(answered.reason).toBeInstanceOf(ConflictError)
  })
})

describe('a return', () => {
  test('says of single fields what is wrong; the notes stay until the project is registered', async () => {
    const { id, staff, secretary } = await submitted()
    await stepProject(secretary, id, 2, 'return', '请补充', { 'note-title': '请写全称', 'note-goals': ' ' })
    expect(await findProjectForEdit(staff, id)).toMatchObject({ reviewNotes: { title: '请写全称' } })
    await stepProject(staff, id, 3, 'submit')
    expect((await findProjectForEdit(secretary, id))?.reviewNotes).toEqual({ title: '请写全称' })
    await stepProject(secretary, id, 4, 'return', '再看一次')
    expect((await findProjectForEdit(staff, id))?.reviewNotes).toEqual({})
    await stepProject(staff, id, 5, 'submit')
    await stepProject(secretary, id, 6, 'return', '第三次', { 'note-summary': '太短' })
    await stepProject(staff, id, 7, 'submit')
    await stepProject(secretary, id, 8, 'register')
    expect(await db.project.findUnique({ where: { id } })).toMatchObject({
      reviewNotes: null,
      statusReason: null,
    })
  })
})
