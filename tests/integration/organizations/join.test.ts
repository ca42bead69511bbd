import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/features/accounts/types'
import {
  declineOrganization,
  reinstateOrganization,
  reopenOrganization,
  returnOrganization,
  suspendOrganization,
  verifyOrganization,
} from '@/lib/features/organizations/decisions/mutations'
import { findApplication } from '@/lib/features/organizations/join/data'
import { correctApplication, submitApplication } from '@/lib/features/organizations/join/mutations'
import type { SubmitApplicationInput } from '@/lib/features/organizations/join/schema'
import { findProfile } from '@/lib/features/profiles/data'
import { hashToken, newToken } from '@/lib/server/auth/tokens'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeOrganization } from '@/tests/support/factories'

let platform: Actor
let allianceId: string
let secretary: Actor

beforeAll(async () => {
  await emptyDatabase()
  await db.region.create({ data: { code: '370200', name: '青岛市', fullName: '山东省青岛市', level: 2 } })
  const alliance = await makeAlliance(db)
  allianceId = alliance.id
  platform = await makeActor(db, { role: 'platform_admin' })
  secretary = await makeActor(db, { role: 'alliance_secretary', allianceId })
})

let serial = 0
const applying = (overrides: Partial<SubmitApplicationInput> = {}): SubmitApplicationInput => ({
  name: `申请学校${++serial}`,
  kind: 'school',
  subtype: '高职',
  creditCode: null,
  region: '山东省青岛市',
  website: null,
  allianceId,
  contactName: '王老师',
  contactPhone: '0532-00000000',
  contactEmail: null,
  evidence: '见批复文件',
  authorized: 'true',
  token: newToken(),
  ...overrides,
})

/** Hands an application in and gives its unit. */
async function submitted(overrides: Partial<SubmitApplicationInput> = {}) {
  const input = applying(overrides)
  await submitApplication(input)
  const application = await db.joinApplication.findUniqueOrThrow({
    where: { followTokenHash: hashToken(input.token) },
    include: { organization: true },
  })
  return { input, unit: application.organization, applicationId: application.id }
}

describe('an application', () => {
  test('sent twice makes one pending unit, which visitors do not see, and keeps only the hash of its key', async () => {
    const input = applying()
    await submitApplication(input)
    await submitApplication(input)
    const units = await db.organization.findMany({
      where: { name: input.name },
      include: { joinApplications: true },
    })
    expect(units).toMatchObject([{ status: 'pending' }])
    expect(JSON.stringify(units)).not.toContain(input.token)
    expect(await findProfile(units[0]?.slug ?? '')).toBeNull()
    const entries = await db.auditEntry.findMany({ where: { subjectId: units[0]?.id } })
    expect(entries).toMatchObject([{ action: 'organization.apply', actorLabel: '入驻申请人', actorId: null }])
  })

  test('is followed by its key and by no other', async () => {
    const { input } = await submitted()
    expect(await findApplication(input.token)).toMatchObject({
      name: input.name,
      status: 'pending',
      mayCorrect: false,
    })
    expect(await findApplication(newToken())).toBeNull()
  })

  test('for a unit that is public already is refused with what to do instead', async () => {
    const known = await makeOrganization(db, { name: '已有学校', creditCode: '91370200163562681G' })
    await expect(submitApplication(applying({ name: known.name }))).rejects.toMatchObject({ field: 'name' })
    const sameCode = submitApplication(applying({ creditCode: known.creditCode }))
    await expect(sameCode).rejects.toMatchObject({ field: 'creditCode' })
    await expect(sameCode).rejects.toThrow(RefusedError)
  })

  test('that was returned shows the reason, can be corrected, and is then to be decided again', async () => {
    const { input, unit } = await submitted()
    await returnOrganization(secretary, { id: unit.id, version: 1, reason: '请补充批复文号' })
    expect(await findApplication(input.token)).toMatchObject({
      status: 'returned',
      reason: '请补充批复文号',
      mayCorrect: true,
      version: 2,
    })
    const correction = { ...input, evidence: '批复文号：青教〔2020〕1号', version: 2 }
    await correctApplication(correction)
    expect(await findApplication(input.token)).toMatchObject({
      status: 'pending',
      reason: null,
      evidence: '批复文号：青教〔2020〕1号',
    })
    await expect(correctApplication({ ...correction, version: 3 })).rejects.toThrow(ForbiddenError)
    await expect(correctApplication({ ...correction, token: newToken() })).rejects.toThrow(NotFoundError)
  })
})

describe('verifying', () => {
  test('makes the unit public, invites its contact, and puts it before the alliance', async () => {
    const { input, unit } = await submitted()
    const { invitation, tags } = await verifyOrganization(secretary, {
      id: unit.id,
      version: 1,
      evidence: '查验了批复原件',
    })
    expect(tags).toContain('organizations')
    const token = invitation?.split('/').at(-1) ?? ''
    expect(await db.invitation.findUnique({ where: { tokenHash: hashToken(token) } })).toMatchObject({
      role: 'organization_admin',
      organizationId: unit.id,
      displayName: '王老师',
    })
    expect(await db.membership.findMany({ where: { organizationId: unit.id } })).toMatchObject([
      { allianceId, status: 'applied' },
    ])
    expect(await findProfile(unit.slug)).toMatchObject({ profile: { name: input.name } })
    expect(await findApplication(input.token)).toMatchObject({ status: 'verified', slug: unit.slug })
    expect(await db.organization.findUniqueOrThrow({ where: { id: unit.id } })).toMatchObject({
      verifiedById: secretary.userId,
      verifiedEvidence: '查验了批复原件',
    })
  })

  test('needs a credit code or a written reason', async () => {
    const { unit } = await submitted()
    const bare = verifyOrganization(platform, { id: unit.id, version: 1, evidence: '' })
    await expect(bare).rejects.toMatchObject({ field: 'evidence' })
    const { unit: coded } = await submitted({ creditCode: '91350211M000100Y43' })
    await verifyOrganization(platform, { id: coded.id, version: 1, evidence: '' })
    const { verifiedEvidence } = await db.organization.findUniqueOrThrow({ where: { id: coded.id } })
    expect(verifiedEvidence).toContain('91350211M000100Y43')
  })

  test('is not for the secretary of another alliance, and nothing is left of the attempt', async () => {
    const other = await makeAlliance(db)
    const stranger = await makeActor(db, { role: 'alliance_secretary', allianceId: other.id })
    const { unit } = await submitted()
    const attempt = verifyOrganization(stranger, { id: unit.id, version: 1, evidence: '依据' })
    await expect(attempt).rejects.toThrow(ForbiddenError)
    expect((await db.organization.findUniqueOrThrow({ where: { id: unit.id } })).status).toBe('pending')
    expect(await db.auditEntry.count({ where: { subjectId: unit.id, action: 'organization.verify' } })).toBe(
      0,
    )
  })

  test('by two people at once happens once: the second learns that it was decided', async () => {
    const { unit } = await submitted()
    await verifyOrganization(platform, { id: unit.id, version: 1, evidence: '依据' })
    const second = verifyOrganization(secretary, { id: unit.id, version: 1, evidence: '依据' })
    await expect(second).rejects.toThrow(ConflictError)
    expect(await db.invitation.count({ where: { organizationId: unit.id } })).toBe(1)
  })
})

describe('refusing and taking back', () => {
  test('a declined application shows the reason and can be taken up again', async () => {
    const { input, unit } = await submitted()
    await declineOrganization(secretary, { id: unit.id, version: 1, reason: '不属于本联盟的范围' })
    expect(await findApplication(input.token)).toMatchObject({
      status: 'declined',
      reason: '不属于本联盟的范围',
      mayCorrect: false,
    })
    await expect(reopenOrganization(secretary, { id: unit.id, version: 2 })).rejects.toThrow(ForbiddenError)
    await reopenOrganization(platform, { id: unit.id, version: 2 })
    expect(await findApplication(input.token)).toMatchObject({
      status: 'pending',
      reason: null,
      decidedAt: null,
    })
  })

  test('a suspended unit leaves public view with its reason on record, and comes back whole', async () => {
    const unit = await makeOrganization(db)
    await suspendOrganization(platform, { id: unit.id, version: 1, reason: '营业执照被吊销' })
    expect(await findProfile(unit.slug)).toBeNull()
    const [entry] = await db.auditEntry.findMany({
      where: { subjectId: unit.id, action: 'organization.suspend' },
      include: { payload: true },
    })
    expect(entry?.payload?.after).toMatchObject({ status: 'suspended', reason: '营业执照被吊销' })
    await reinstateOrganization(platform, { id: unit.id, version: 2 })
    expect(await findProfile(unit.slug)).toMatchObject({ profile: { name: unit.name } })
  })

  test('a secretary neither suspends nor reinstates', async () => {
    const { unit } = await submitted()
    await verifyOrganization(secretary, { id: unit.id, version: 1, evidence: '依据' })
    const suspension = suspendOrganization(secretary, { id: unit.id, version: 2, reason: '理由' })
    await expect(suspension).rejects.toThrow(ForbiddenError)
  })
})
