import { createInvitation, invitationLink } from '@/lib/features/accounts/invitations/mutations'
import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueMail, enqueueTags } from '@/lib/features/notifications/mutations'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { canSendMail } from '@/lib/server/mail'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import type { OrganizationDecision } from '../constants'
import { subjectSelect, toSubject } from '../data'
import { organizationSource } from '../indexing/data'
import { tellOfWish, tellProposer } from '../notices/mutations'
import { can } from '../permissions'
import type { RefuseOrganizationInput, RestoreOrganizationInput, VerifyOrganizationInput } from '../schema'
import { organizationTags } from '../tags'
import { next } from '../workflow'
import { evidenceOf, refusalMail } from './rules'

type Decided = { id: string; tags: string[] }

const decisionSelect = {
  ...subjectSelect,
  version: true,
  name: true,
  creditCode: true,
  statusReason: true,
  joinApplications: {
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      allianceId: true,
      contactName: true,
      contactEmail: true,
      decidedAt: true,
    },
  },
} as const satisfies Prisma.OrganizationSelect

type Decidable = Prisma.OrganizationGetPayload<{ select: typeof decisionSelect }>
type Columns = Prisma.OrganizationUncheckedUpdateManyInput

/** Moves a unit by a decision, if the actor may take it and saw the version that is stored. */
async function move(
  tx: Tx,
  actor: Actor,
  decision: OrganizationDecision,
  { id, version }: RestoreOrganizationInput,
  columnsOf: (unit: Decidable) => Columns,
): Promise<Decidable> {
  const unit = await tx.organization.findUnique({ where: { id }, select: decisionSelect })
  if (!unit) throw new NotFoundError()
  // Somebody decided already: that is news to the actor, not a lack of rights.
  if (unit.version !== version) throw new ConflictError(unit.version)
  if (!can(actor, decision, toSubject(unit))) throw new ForbiddenError()
  const status = next(unit.status, decision)
  if (status === null) throw new ForbiddenError()
  const columns = { status, statusReason: null, ...columnsOf(unit) }
  const { count } = await tx.organization.updateMany({
    where: { id, version },
    data: { ...columns, version: { increment: 1 } },
  })
  if (count === 0) throw new ConflictError(unit.version)
  await recordAudit(tx, actor, {
    action: `organization.${decision}`,
    subjectType: 'organization',
    subjectId: id,
    before: { status: unit.status, statusReason: unit.statusReason },
    after: { ...columns, reason: columns.statusReason },
  })
  await enqueueTags(tx, organizationTags(id))
  await refreshDocuments(tx, organizationSource, [id])
  return unit
}

const openApplication = (unit: Decidable) =>
  unit.joinApplications.find((application) => application.decidedAt === null)

/** The applicant's contact becomes the unit's first administrator; the link is given once, here. */
async function inviteContact(
  tx: Tx,
  actor: Actor,
  unit: Decidable,
  application: NonNullable<ReturnType<typeof openApplication>>,
): Promise<string> {
  const { token } = await createInvitation(tx, actor, {
    role: 'organization_admin',
    organizationId: unit.id,
    email: application.contactEmail,
    displayName: application.contactName,
  })
  return invitationLink(token)
}

/** The wish of an application becomes a request to its alliance, unless the unit is in it or asked already. */
async function applyToAlliance(tx: Tx, actor: Actor, unit: Decidable, allianceId: string): Promise<void> {
  const [made] = await tx.membership.createManyAndReturn({
    data: { allianceId, organizationId: unit.id, status: 'applied' },
    skipDuplicates: true,
    select: { id: true },
  })
  if (!made) return
  await recordAudit(tx, actor, {
    action: 'membership.apply',
    subjectType: 'membership',
    subjectId: made.id,
    after: { allianceId, organizationId: unit.id, status: 'applied' },
  })
  await tellOfWish(tx, actor, { membershipId: made.id, allianceId, unit: unit.name })
}

/** What follows from an application that was granted: its contact is invited, and its alliance has a new applicant. */
async function grantApplication(tx: Tx, actor: Actor, unit: Decidable): Promise<string | null> {
  const application = openApplication(unit)
  if (!application) return null
  const { id, allianceId } = application
  await tx.joinApplication.update({
    where: { id },
    data: { decidedAt: new Date(), decidedById: actor.userId, reason: null },
    select: { id: true },
  })
  if (allianceId !== null) {
    await applyToAlliance(tx, actor, unit, allianceId)
  }
  return inviteContact(tx, actor, unit, application)
}

/**
 * Verifies a unit: from now on it is public. Needs a valid credit code or a written reason. Gives the invitation of
 * the applicant's contact, if it came by an application.
 */
export async function verifyOrganization(
  actor: Actor,
  input: VerifyOrganizationInput,
): Promise<Decided & { invitation: string | null }> {
  const { id, evidence } = input
  const invitation = await db.$transaction(async (tx) => {
    const unit = await move(tx, actor, 'verify', input, ({ creditCode }) => {
      const verifiedEvidence = evidenceOf(creditCode, evidence)
      if (verifiedEvidence === null) {
        throw new RefusedError('这家单位没有填写统一社会信用代码，请写明凭什么核验', 'evidence')
      }
      return { verifiedAt: new Date(), verifiedById: actor.userId, verifiedEvidence }
    })
    await tellProposer(tx, actor, id, 'verify')
    return grantApplication(tx, actor, unit)
  })
  return { id, invitation, tags: organizationTags(id) }
}

async function refuse(
  actor: Actor,
  decision: 'return' | 'decline',
  input: RefuseOrganizationInput,
): Promise<Decided> {
  const { id, reason } = input
  await db.$transaction(async (tx) => {
    const unit = await move(tx, actor, decision, input, () => ({ statusReason: reason }))
    if (decision === 'decline') await tellProposer(tx, actor, id, 'decline')
    const application = openApplication(unit)
    if (!application) return
    await tx.joinApplication.update({
      where: { id: application.id },
      data: { reason, ...(decision === 'decline' && { decidedAt: new Date(), decidedById: actor.userId }) },
      select: { id: true },
    })
    if (application.contactEmail === null || !canSendMail()) return
    const site = new URL(env().appUrl).host
    await enqueueMail(
      tx,
      refusalMail({ to: application.contactEmail, decision, name: unit.name, reason, site }),
    )
  })
  return { id, tags: organizationTags(id) }
}

/** Gives an application back to be corrected, with the reason. */
export function returnOrganization(actor: Actor, input: RefuseOrganizationInput): Promise<Decided> {
  return refuse(actor, 'return', input)
}

/** Declines an application, with the reason. */
export function declineOrganization(actor: Actor, input: RefuseOrganizationInput): Promise<Decided> {
  return refuse(actor, 'decline', input)
}

/** Takes a verified unit out of public view, with the reason. Nothing is lost; it can be reinstated. */
export async function suspendOrganization(actor: Actor, input: RefuseOrganizationInput): Promise<Decided> {
  await db.$transaction((tx) => move(tx, actor, 'suspend', input, () => ({ statusReason: input.reason })))
  return { id: input.id, tags: organizationTags(input.id) }
}

/** Puts a suspended unit back. */
export async function reinstateOrganization(actor: Actor, input: RestoreOrganizationInput): Promise<Decided> {
  await db.$transaction((tx) => move(tx, actor, 'reinstate', input, () => ({})))
  return { id: input.id, tags: organizationTags(input.id) }
}

/** Takes up a declined application again. */
export async function reopenOrganization(actor: Actor, input: RestoreOrganizationInput): Promise<Decided> {
  await db.$transaction(async (tx) => {
    const unit = await move(tx, actor, 'reopen', input, () => ({}))
    const [last] = unit.joinApplications
    if (!last) return
    await tx.joinApplication.update({
      where: { id: last.id },
      data: { decidedAt: null, decidedById: null, reason: null },
      select: { id: true },
    })
  })
  return { id: input.id, tags: organizationTags(input.id) }
}
