import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { chooseSlug } from '@/lib/features/redirects/mutations'
import { resolveRegion } from '@/lib/features/regions/names/data'
import { hashToken } from '@/lib/server/auth/tokens'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { initialOf, sortKeyOf } from '@/lib/shared/pinyin'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { type ClaimableUnit, findClaimable } from '../claims/data'
import { tellOfApplication, tellProposer } from '../notices/mutations'
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

/** The unit of an application, new or claimed; what it said before, where it was named as a partner already. */
async function writeUnit(tx: Tx, input: SubmitApplicationInput, regionCode: string) {
  const columns = unitColumns(input, regionCode)
  const claimed = await findClaimable(tx, { ...input, regionCode })
  if (claimed) return claimUnit(tx, claimed, columns)
  const slug = await chooseSlug(tx, 'organization', input.name)
  const { id } = await tx.organization.create({ data: { slug, ...columns }, select: { id: true } })
  return { id, version: 1, before: undefined, after: columns }
}

/** The applicant knows best what the unit is called; a code that it does not give stays as it was named. */
async function claimUnit(tx: Tx, unit: ClaimableUnit, columns: ReturnType<typeof unitColumns>) {
  const status = next(unit.status, 'claim')
  const { id, version, slug: _, ...before } = unit
  const creditCode = columns.creditCode ?? unit.creditCode
  const { count } = await tx.organization.updateMany({
    where: { id, version },
    data: {
      ...columns,
      creditCode,
      status: status ?? unit.status,
      statusReason: null,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw new RefusedError('刚有人为同一家单位提交了申请，请稍后重试')
  return { id, version: version + 1, ...changedFields(before, { ...columns, creditCode }) }
}

/**
 * Hands in an application. A unit that another had named as a partner becomes the applicant's, so that the projects
 * that name it stay with it. Sent twice with the same token, it makes one; the token is the
 * applicant's only key.
 */
export async function submitApplication(input: SubmitApplicationInput): Promise<Applied> {
  const followTokenHash = hashToken(input.token)
  if (await db.joinApplication.findUnique({ where: { followTokenHash }, select: { id: true } }))
    return NOTHING_PUBLIC
  const regionCode = await resolveRegion(input.region, 'region')
  try {
    await db.$transaction(async (tx) => {
      await refuseKnownName(tx, input.name)
      await checkAlliance(tx, input.allianceId)
      const { id, version, before, after } = await writeUnit(tx, input, regionCode)
      const application = applicationColumns(input)
      await tx.joinApplication.create({
        data: { organizationId: id, followTokenHash, ...application },
        select: { id: true },
      })
      await recordAudit(tx, APPLICANT, {
        action: 'organization.apply',
        subjectType: 'organization',
        subjectId: id,
        before,
        after: { ...after, ...application },
      })
      await tellOfApplication(tx, { ...input, id, version, again: false })
      await tellProposer(tx, APPLICANT, id, 'claim')
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
      await tellOfApplication(tx, {
        ...input,
        id: organization.id,
        version: input.version + 1,
        again: true,
      })
    })
  } catch (error) {
    refuseTaken(error)
  }
  return NOTHING_PUBLIC
}
