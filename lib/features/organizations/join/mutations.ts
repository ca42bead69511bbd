import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { notify } from '@/lib/features/notifications/mutations'
import { listSecretariatIds } from '@/lib/features/notifications/recipients/data'
import { chooseSlug } from '@/lib/features/redirects/mutations'
import { resolveRegion } from '@/lib/features/regions/names/data'
import { hashToken } from '@/lib/server/auth/tokens'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { initialOf, sortKeyOf } from '@/lib/shared/pinyin'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { next } from '../workflow'
import { can } from './permissions'
import type { CorrectApplicationInput, SubmitApplicationInput } from './schema'

/** Applicants have no account: the audit trail names them so. */
const APPLICANT: Actor = { userId: null, label: '入驻申请人', roles: [] }

type Applied = { tags: string[] }

/** An application changes nothing that visitors see. */
const NOTHING_PUBLIC: Applied = { tags: [] }

function refuseTaken(error: unknown): never {
  if (isUniqueViolation(error, 'organizations_creditCode_key')) {
    throw new RefusedError(
      '已有单位使用这个统一社会信用代码。如果那就是贵单位，请联系秘书处开通账号，不必再次申请；否则请核对代码。',
      'creditCode',
    )
  }
  throw error
}

/** A unit that is public already needs an account, not a second page. */
async function refuseKnownName(tx: Tx, name: string): Promise<void> {
  const known = await tx.organization.findFirst({ where: { name, ...PUBLIC_UNIT }, select: { id: true } })
  if (!known) return
  throw new RefusedError(
    `“${name}”已经是成员单位。如果那就是贵单位，请联系秘书处开通账号，不必再次申请。`,
    'name',
  )
}

async function checkAlliance(tx: Tx, id: string | null): Promise<void> {
  if (id === null || (await tx.alliance.findUnique({ where: { id }, select: { id: true } }))) return
  throw new RefusedError('请选择列出的联盟', 'allianceId')
}

/** An application lies with the secretariat that it names, or with the platform: they are told. */
async function tellOfApplication(tx: Tx, id: string, version: number, input: SubmitApplicationInput) {
  const { name, allianceId } = input
  await notify(tx, {
    recipients: await listSecretariatIds(tx, allianceId ? [allianceId] : [], 'secretaries'),
    key: `organization:${id}:apply:${version}`,
    title: version === 1 ? `“${name}”申请入驻，等待核验` : `“${name}”修改后再次申请入驻，等待核验`,
    path: `/admin/organizations/${id}`,
  })
}

const unitColumns = (input: SubmitApplicationInput, regionCode: string) => ({
  name: input.name,
  sortKey: sortKeyOf(input.name),
  initial: initialOf(input.name),
  kind: input.kind,
  subtype: input.subtype,
  creditCode: input.creditCode,
  website: input.website,
  regionCode,
})

const applicationColumns = (input: SubmitApplicationInput) => ({
  allianceId: input.allianceId,
  contactName: input.contactName,
  contactPhone: input.contactPhone,
  contactEmail: input.contactEmail,
  evidence: input.evidence,
})

/** Hands in an application. Sent twice with the same token, it makes one; the token is the applicant's only key. */
export async function submitApplication(input: SubmitApplicationInput): Promise<Applied> {
  const followTokenHash = hashToken(input.token)
  if (await db.joinApplication.findUnique({ where: { followTokenHash }, select: { id: true } }))
    return NOTHING_PUBLIC
  const regionCode = await resolveRegion(input.region, 'region')
  try {
    await db.$transaction(async (tx) => {
      await refuseKnownName(tx, input.name)
      await checkAlliance(tx, input.allianceId)
      const slug = await chooseSlug(tx, 'organization', input.name)
      const unit = await tx.organization.create({
        data: { slug, ...unitColumns(input, regionCode) },
        select: { id: true },
      })
      await tx.joinApplication.create({
        data: { organizationId: unit.id, followTokenHash, ...applicationColumns(input) },
        select: { id: true },
      })
      await recordAudit(tx, APPLICANT, {
        action: 'organization.apply',
        subjectType: 'organization',
        subjectId: unit.id,
        after: { ...unitColumns(input, regionCode), ...applicationColumns(input) },
      })
      await tellOfApplication(tx, unit.id, 1, input)
    })
  } catch (error) {
    if (isUniqueViolation(error, 'join_applications_followTokenHash_key')) return NOTHING_PUBLIC
    refuseTaken(error)
  }
  return NOTHING_PUBLIC
}

/** Corrects an application that was returned, and hands it in again. */
export async function correctApplication(input: CorrectApplicationInput): Promise<Applied> {
  const regionCode = await resolveRegion(input.region, 'region')
  try {
    await db.$transaction(async (tx) => {
      const stored = await tx.joinApplication.findUnique({
        where: { followTokenHash: hashToken(input.token) },
        include: { organization: true },
      })
      if (!stored) throw new NotFoundError()
      const { organization, ...application } = stored
      const status = next(organization.status, 'resubmit')
      if (!can('correct', organization.status) || status === null) throw new ForbiddenError()
      await refuseKnownName(tx, input.name)
      await checkAlliance(tx, input.allianceId)
      const unit = unitColumns(input, regionCode)
      const { count } = await tx.organization.updateMany({
        where: { id: organization.id, version: input.version },
        data: { ...unit, status, statusReason: null, version: { increment: 1 } },
      })
      if (count === 0) throw new ConflictError(organization.version)
      await tx.joinApplication.update({
        where: { id: application.id },
        data: { ...applicationColumns(input), reason: null },
        select: { id: true },
      })
      await recordAudit(tx, APPLICANT, {
        action: 'organization.resubmit',
        subjectType: 'organization',
        subjectId: organization.id,
        ...changedFields(
          { ...organization, ...application, id: organization.id },
          { ...unit, ...applicationColumns(input), status },
        ),
      })
      await tellOfApplication(tx, organization.id, input.version + 1, input)
    })
  } catch (error) {
    refuseTaken(error)
  }
  return NOTHING_PUBLIC
}
