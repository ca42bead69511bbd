import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { findOrganizationForEdit, listOwnOrganizations } from '@/lib/features/organizations/data'
import {
  createOrganization,
  identifyOrganization,
  updateOrganization,
} from '@/lib/features/organizations/mutations'
import { listOrganizations } from '@/lib/features/organizations/register/data'
import type { IdentifyOrganizationInput, UpdateOrganizationInput } from '@/lib/features/organizations/schema'
import { findProfile } from '@/lib/features/profiles/data'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeMembership, makeOrganization } from '@/tests/support/factories'

beforeAll(async () => {
  await emptyDatabase()
  await db.region.createMany({
    data: [
      { code: '370000', name: '山东省', fullName: '山东省', level: 1 },
      { code: '370200', name: '青岛市', fullName: '山东省青岛市', level: 2, parentCode: '370000' },
    ],
  })
})

const platform = () => makeActor(db, { role: 'platform_admin' })

const said = (id: string, overrides: Partial<UpdateOrganizationInput> = {}): UpdateOrganizationInput => ({
  id,
  version: 1,
  creditCode: null,
  shortName: null,
  aliases: [],
  region: '山东省青岛市',
  address: null,
  website: null,
  phone: null,
  summary: '新的简介',
  body: '',
  majors: [],
  majorGroups: [],
  chainIds: [],
  employeeCount: null,
  employeeCountAsOf: null,
  ...overrides,
})

const was = (
  unit: { id: string; name: string; slug: string },
  overrides: Partial<IdentifyOrganizationInput> = {},
): IdentifyOrganizationInput => ({
  id: unit.id,
  version: 1,
  name: unit.name,
  slug: unit.slug,
  kind: 'school',
  subtype: null,
  creditCode: null,
  parent: null,
  note: null,
  ...overrides,
})

const auditOf = (subjectId: string) =>
  db.auditEntry.findMany({
    where: { subjectId },
    orderBy: { at: 'asc' },
    select: { action: true, payload: { select: { before: true, after: true } } },
  })

describe('entering a unit', () => {
  const input = (overrides = {}) => ({
    id: randomUUID(),
    name: '某新学校',
    kind: 'school' as const,
    subtype: null,
    creditCode: null,
    region: '山东省青岛市',
    ...overrides,
  })

  test('makes a pending unit with a slug and a sort key from its name, once, and writes the audit entry', async () => {
    const actor = await platform()
    const sent = input()
    await createOrganization(actor, sent)
    await createOrganization(actor, sent)
    const units = await db.organization.findMany({ where: { name: '某新学校' } })
    expect(units).toMatchObject([{ status: 'pending', initial: 'M', regionCode: '370200' }])
    expect(units[0]?.slug).toMatch(/^mou-?xin-?xuexiao$/)
    expect(await auditOf(sent.id)).toMatchObject([{ action: 'organization.create' }])
  })

  test('is not for the staff of units or secretaries', async () => {
    const alliance = await makeAlliance(db)
    const secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
    await expect(createOrganization(secretary, input())).rejects.toThrow(ForbiddenError)
  })

  test('refuses a credit code that another unit has, at its field', async () => {
    await makeOrganization(db, { creditCode: '91370200163562681G' })
    const refusal = createOrganization(await platform(), input({ creditCode: '91370200163562681G' }))
    await expect(refusal).rejects.toMatchObject({ field: 'creditCode' })
    await expect(refusal).rejects.toThrow(RefusedError)
  })
})

describe('what a unit says of itself', () => {
  test('is changed by its editor, with the changed fields in the audit entry and the tags in the outbox', async () => {
    const unit = await makeOrganization(db)
    const editor = await makeActor(db, { role: 'organization_editor', organizationId: unit.id })
    const { tags } = await updateOrganization(editor, said(unit.id))
    expect(tags).toEqual(['organizations', `organization:${unit.id}`])
    const stored = await db.organization.findUniqueOrThrow({ where: { id: unit.id } })
    expect(stored).toMatchObject({ summary: '新的简介', regionCode: '370200', version: 2 })
    const [entry] = await auditOf(unit.id)
    expect(entry).toMatchObject({
      action: 'organization.update',
      payload: {
        before: { summary: '', regionCode: null },
        after: { summary: '新的简介', regionCode: '370200' },
      },
    })
    const sent = await db.outboxMessage.findMany({ where: { kind: 'expire_tags' } })
    expect(sent.map(({ payload }) => payload)).toContainEqual(tags)
  })

  test('is kept from a second person who saw an older version, and nothing of theirs is stored', async () => {
    const unit = await makeOrganization(db)
    const editor = await makeActor(db, { role: 'organization_editor', organizationId: unit.id })
    await updateOrganization(editor, said(unit.id, { summary: '第一个人' }))
    const second = updateOrganization(editor, said(unit.id, { summary: '第二个人' }))
    await expect(second).rejects.toMatchObject({ currentVersion: 2 })
    await expect(second).rejects.toThrow(ConflictError)
    expect((await db.organization.findUniqueOrThrow({ where: { id: unit.id } })).summary).toBe('第一个人')
    expect(await auditOf(unit.id)).toHaveLength(1)
  })

  test('is closed to strangers, and to its own staff while it is suspended', async () => {
    const unit = await makeOrganization(db)
    const suspended = await makeOrganization(db, { status: 'suspended', statusReason: '理由' })
    const stranger = await makeActor(db, { role: 'organization_admin', organizationId: suspended.id })
    await expect(updateOrganization(stranger, said(unit.id))).rejects.toThrow(ForbiddenError)
    await expect(updateOrganization(stranger, said(suspended.id))).rejects.toThrow(ForbiddenError)
    await expect(updateOrganization(stranger, said(randomUUID()))).rejects.toThrow(NotFoundError)
  })

  test('takes a credit code once; afterwards only the platform administrator changes it', async () => {
    const unit = await makeOrganization(db)
    const admin = await makeActor(db, { role: 'organization_admin', organizationId: unit.id })
    await updateOrganization(admin, said(unit.id, { creditCode: '91350211M000100Y43' }))
    const again = updateOrganization(admin, said(unit.id, { version: 2, creditCode: '91370200163562681G' }))
    await expect(again).rejects.toMatchObject({ field: 'creditCode' })
    const { creditCode } = await db.organization.findUniqueOrThrow({ where: { id: unit.id } })
    expect(creditCode).toBe('91350211M000100Y43')
  })

  test('refuses a region and a chain that there are not', async () => {
    const unit = await makeOrganization(db)
    const actor = await platform()
    await expect(updateOrganization(actor, said(unit.id, { region: '亚特兰蒂斯' }))).rejects.toMatchObject({
      field: 'region',
    })
    await expect(
      updateOrganization(actor, said(unit.id, { chainIds: [randomUUID()] })),
    ).rejects.toMatchObject({
      field: 'chainIds',
    })
  })
})

describe('what a unit was verified as', () => {
  test('is changed by the platform administrator, and the old address leads to the new one', async () => {
    const unit = await makeOrganization(db, { name: '旧名学校', slug: 'jiu-ming' })
    await identifyOrganization(await platform(), was(unit, { name: '新名学校', slug: 'xin-ming' }))
    const stored = await db.organization.findUniqueOrThrow({ where: { id: unit.id } })
    expect(stored).toMatchObject({ name: '新名学校', slug: 'xin-ming', initial: 'X' })
    expect(await findProfile('jiu-ming')).toEqual({ redirectTo: 'xin-ming' })
    expect(await findProfile('xin-ming')).toMatchObject({ profile: { name: '新名学校' } })
  })

  test('is closed to the unit’s own administrator', async () => {
    const unit = await makeOrganization(db)
    const admin = await makeActor(db, { role: 'organization_admin', organizationId: unit.id })
    await expect(identifyOrganization(admin, was(unit))).rejects.toThrow(ForbiddenError)
  })

  test('refuses an address that another unit has', async () => {
    const [one, other] = [await makeOrganization(db), await makeOrganization(db)]
    const refusal = identifyOrganization(await platform(), was(one, { slug: other.slug }))
    await expect(refusal).rejects.toMatchObject({ field: 'slug' })
  })

  test('refuses a unit above that lies below, however far', async () => {
    const top = await makeOrganization(db)
    const middle = await makeOrganization(db, { parentId: top.id })
    const bottom = await makeOrganization(db, { parentId: middle.id })
    const circle = identifyOrganization(await platform(), was(top, { parent: bottom.name }))
    await expect(circle).rejects.toMatchObject({ field: 'parent' })
    await identifyOrganization(await platform(), was(bottom, { parent: top.name }))
    expect((await db.organization.findUniqueOrThrow({ where: { id: bottom.id } })).parentId).toBe(top.id)
  })
})

describe('what the administration sees', () => {
  test('is everything for the platform administrator, and for a secretary the units of their alliance', async () => {
    const alliance = await makeAlliance(db)
    const [member, applicant] = [
      await makeOrganization(db, { name: '甲成员学校' }),
      await makeOrganization(db, { name: '乙申请学校', status: 'pending' }),
    ]
    await makeMembership(db, alliance.id, member.id)
    await db.joinApplication.create({
      data: {
        organizationId: applicant.id,
        allianceId: alliance.id,
        contactName: '王老师',
        contactPhone: '0532-1',
        evidence: '见批复',
        followTokenHash: randomUUID(),
      },
    })
    const secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
    const all = { status: null, kind: null, name: '' }
    const seen = await listOrganizations(secretary, all, 1)
    expect(seen?.lines.map(({ name, appliesTo }) => [name, appliesTo])).toEqual([
      ['甲成员学校', null],
      ['乙申请学校', alliance.name],
    ])
    expect(seen?.counts).toMatchObject({ pending: 1, verified: 1 })
    expect(seen?.mayCreate).toBe(false)
    const pending = await listOrganizations(secretary, { ...all, status: 'pending' }, 1)
    expect(pending?.total).toBe(1)
    expect((await listOrganizations(await platform(), all, 1))?.total).toBeGreaterThan(2)

    expect(await findOrganizationForEdit(secretary, applicant.id)).toMatchObject({
      application: { contactName: '王老师' },
      may: { update: false, identify: false, decide: ['verify', 'return', 'decline'] },
    })
    // A member's application, long decided, is none of the secretary's business any more.
    expect(await findOrganizationForEdit(secretary, member.id)).toMatchObject({ application: null })
    const stranger = await makeActor(db, { role: 'organization_admin', organizationId: member.id })
    expect(await findOrganizationForEdit(stranger, applicant.id)).toBeNull()
    await expect(listOrganizations(stranger, all, 1)).rejects.toThrow(ForbiddenError)
  })

  test('names other units of the same name to whoever decides', async () => {
    const known = await makeOrganization(db, { name: '同名学校' })
    const second = await makeOrganization(db, { name: '同名学校', status: 'pending' })
    const unit = await findOrganizationForEdit(await platform(), second.id)
    expect(unit?.sameName).toMatchObject([{ id: known.id, status: 'verified' }])
  })

  test('staff see their own units with what is missing', async () => {
    const unit = await makeOrganization(db)
    const editor = await makeActor(db, { role: 'organization_editor', organizationId: unit.id })
    const [own] = await listOwnOrganizations(editor)
    expect(own).toMatchObject({ id: unit.id, status: 'verified' })
    expect(own?.missingCount).toBeGreaterThan(5)
  })
})
