import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { declineOrganization, verifyOrganization } from '@/lib/features/organizations/decisions/mutations'
import { findApplication } from '@/lib/features/organizations/join/data'
import { submitApplication } from '@/lib/features/organizations/join/mutations'
import { submitApplicationInput } from '@/lib/features/organizations/join/schema'
import { proposeOrganization } from '@/lib/features/organizations/proposals/mutations'
import { proposeOrganizationInput } from '@/lib/features/organizations/proposals/schema'
import { findProjectForEdit } from '@/lib/features/projects/drafts/data'
import { newToken } from '@/lib/server/auth/tokens'
import type { Actor, ActorRole } from '@/lib/shared/actor'
import { creditCodeOf } from '@/tests/support/credit-code'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeUser } from '@/tests/support/factories'
import { draftProject, projectScene, stepProject } from '@/tests/support/projects'

const NAME = '丙妇幼保健院'
const CODE = creditCodeOf('71')

beforeEach(async () => {
  await emptyDatabase()
  await db.region.createMany({
    data: [
      { code: '370200', name: '青岛市', fullName: '山东省青岛市', level: 2 },
      { code: '370300', name: '淄博市', fullName: '山东省淄博市', level: 2 },
    ],
  })
})

const propose = (actor: Actor, proposerId: string, overrides: Record<string, unknown> = {}) =>
  proposeOrganization(
    actor,
    proposeOrganizationInput.parse({
      id: randomUUID(),
      proposerId,
      name: NAME,
      kind: 'hospital',
      ...overrides,
    }),
  )

async function apply(overrides: Record<string, unknown> = {}) {
  const token = newToken()
  await submitApplication(
    submitApplicationInput.parse({
      name: NAME,
      kind: 'hospital',
      creditCode: CODE,
      region: '山东省青岛市',
      contactName: '院办',
      contactPhone: '0532-00000000',
      evidence: '执业许可证',
      authorized: 'true',
      token,
      ...overrides,
    }),
  )
  return token
}

/** Somebody who has this role in the database too, where notices look for it. */
const readerOf = async (role: ActorRole) => (await makeUser(db, { roles: [role] })).actor

const titlesOf = async ({ userId }: Actor) =>
  (await db.notice.findMany({ where: { userId: userId ?? '' }, orderBy: { createdAt: 'asc' } })).map(
    ({ title }) => title,
  )

describe('a unit that was named as a partner and then applies by itself', () => {
  test('takes over the record with its credit code, and the projects that name it stay with it', async () => {
    const { school, staff, secretary, alliance } = await projectScene()
    const proposers = await readerOf({ role: 'organization_editor', organizationId: school.id })
    const secretariat = await readerOf({ role: 'alliance_secretary', allianceId: alliance.id })
    const { id: unitId } = await propose(staff, school.id, { creditCode: CODE, name: '丙保健院' })
    const { id: projectId } = await draftProject(staff, {
      supporters: '丙保健院',
      allianceIds: [alliance.id],
    })
    const token = await apply()

    expect(await db.organization.count({ where: { creditCode: CODE } })).toBe(1)
    expect(await db.organization.findUnique({ where: { id: unitId } })).toMatchObject({
      name: NAME,
      status: 'pending',
      proposedById: school.id,
    })
    expect(await findApplication(token)).toMatchObject({ name: NAME, status: 'pending' })
    expect(await findProjectForEdit(staff, projectId)).toMatchObject({ supporters: [NAME] })
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: 'organization.apply' },
      include: { payload: true },
    })
    expect(entry.subjectId).toBe(unitId)
    expect(JSON.stringify(entry.payload)).toContain('丙保健院')

    const { version } = await db.organization.findUniqueOrThrow({ where: { id: unitId } })
    await verifyOrganization(secretary, { id: unitId, version, evidence: '' })
    await stepProject(staff, projectId, 1, 'submit')
    await stepProject(secretary, projectId, 2, 'register')
    expect(await titlesOf(proposers)).toEqual(
      expect.arrayContaining([
        `贵单位登记的“${NAME}”已自行申请入驻，等待核验`,
        `贵单位登记的“${NAME}”已通过核验，可以写进项目和协议`,
      ]),
    )
    expect(await titlesOf(secretariat)).toContain(`${school.name}登记了合作单位“丙保健院”，等待核验`)
  })

  test('is found by its name where nothing speaks against it, and only once', async () => {
    const { school, staff } = await projectScene()
    const { id } = await propose(staff, school.id, { region: '山东省青岛市' })
    await apply({ region: '山东省淄博市', creditCode: '' })
    expect(await db.joinApplication.count({ where: { organizationId: id } })).toBe(0)
    await apply()
    expect(await db.organization.findUnique({ where: { id } })).toMatchObject({ creditCode: CODE })
    // The record has its applicant now: whoever comes after is told so.
    await expect(apply()).rejects.toThrow('已有单位使用这个统一社会信用代码')
    expect(await db.joinApplication.count({ where: { organizationId: id } })).toBe(1)
  })

  test('is looked at again although it was declined when it was only named', async () => {
    const { school, staff, secretary } = await projectScene()
    const { id } = await propose(staff, school.id, { creditCode: CODE })
    const proposers = await readerOf({ role: 'organization_editor', organizationId: school.id })
    await declineOrganization(secretary, { id, version: 1, reason: '没有材料' })
    expect(await titlesOf(proposers)).toContain(`贵单位登记的“${NAME}”未通过核验`)
    await apply()
    expect(await db.organization.findUnique({ where: { id } })).toMatchObject({
      status: 'pending',
      statusReason: null,
    })
  })

  test('two who apply for it at the same moment are one applicant and one refusal', async () => {
    const { school, staff } = await projectScene()
    await propose(staff, school.id, { creditCode: CODE })
    const outcomes = await Promise.allSettled([apply(), apply()])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.joinApplication.count()).toBe(1)
  })
})

test('who verifies an applicant tells the secretariat that it wishes to join, and the trail says so', async () => {
  const alliance = await makeAlliance(db, { name: '托育联盟' })
  const secretariat = await readerOf({ role: 'alliance_secretary', allianceId: alliance.id })
  const platform = await makeActor(db, { role: 'platform_admin' })
  await apply({ allianceId: alliance.id })
  const { id, version } = await db.organization.findFirstOrThrow({ where: { name: NAME } })
  await verifyOrganization(platform, { id, version, evidence: '' })
  expect(await titlesOf(secretariat)).toContain(`“${NAME}”申请加入托育联盟，等待审核`)
  expect(await db.auditEntry.count({ where: { action: 'membership.apply' } })).toBe(1)
})
