import type { Actor } from '@/lib/features/accounts/types'
import { hashToken, newToken } from '@/lib/server/auth/tokens'
import { db, type Tx } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { keepAndFollow } from '../answers/mutations'
import type { ConfirmByLinkInput, RejectByLinkInput } from '../answers/schema'
import { normalizeText } from '../canonical/rules'
import { findStoredAgreement, type StoredAgreement, toSubject } from '../drafts/data'
import { inLedger, lockLedger } from '../ledger/mutations'
import { recordStep } from '../mutations'
import { can } from '../permissions'
import { LINK_GONE, LINK_LIFETIME_MS } from './constants'
import { hasAdministrator } from './data'
import { liveLink } from './rules'
import type { CreateLinkInput, RevokeLinkInput } from './schema'

/** An agreement whose links the actor makes. */
async function findKept(tx: Tx, actor: Actor, id: string): Promise<StoredAgreement> {
  const row = await findStoredAgreement(tx, id)
  if (!row || !can(actor, 'view', toSubject(row))) throw new NotFoundError()
  if (!can(actor, 'link', toSubject(row))) throw new ForbiddenError()
  return row
}

const revokeEarlier = (tx: Tx, agreementId: string, organizationId: string, at: Date) =>
  tx.confirmationLink.updateMany({
    where: { agreementId, organizationId, usedAt: null, revokedAt: null },
    data: { revokedAt: at },
  })

/**
 * Makes the one link by which a party without an account answers the present version; earlier ones stop working. The
 * token is given once, here. Who has an account answers signed in.
 */
export async function issueConfirmationLink(tx: Tx, actor: Actor, input: CreateLinkInput, now?: Date) {
  const { id, organizationId, sentTo } = input
  await lockLedger(tx)
  const at = now ?? new Date()
  const row = await findKept(tx, actor, id)
  const [version] = row.versions
  const party = version?.parties.find((one) => one.organizationId === organizationId)
  if (!version || !party) throw new NotFoundError()
  if (party.answer) throw new RefusedError(`“${party.organization.name}”已经答复过这一版`)
  if (await hasAdministrator(tx, organizationId)) {
    throw new RefusedError(`“${party.organization.name}”有管理员账号，请由其登录后确认`)
  }
  await revokeEarlier(tx, id, organizationId, at)
  const token = newToken()
  const expiresAt = new Date(at.getTime() + LINK_LIFETIME_MS)
  await tx.confirmationLink.create({
    data: {
      agreementId: id,
      version: version.number,
      organizationId,
      tokenHash: hashToken(token),
      sentTo,
      createdById: actor.userId,
      expiresAt,
      createdAt: at,
    },
    select: { id: true },
  })
  const after = { party: party.organization.name, version: version.number, sentTo }
  const tags = await recordStep(tx, actor, { id, deed: 'create-link', after })
  return { id, token, expiresAt, tags }
}

/** Makes a link to hand over to a party without an account. Nobody can read it again. */
export async function createConfirmationLink(actor: Actor, input: CreateLinkInput) {
  const { token, ...issued } = await inLedger((tx) => issueConfirmationLink(tx, actor, input))
  return { ...issued, link: `${env().appUrl}/confirm/${token}` }
}

/** Takes a link back that was not used yet. */
export async function revokeConfirmationLink(actor: Actor, { id, linkId }: RevokeLinkInput) {
  return db.$transaction(async (tx) => {
    const row = await findKept(tx, actor, id)
    const at = new Date()
    const { count } = await tx.confirmationLink.updateMany({
      where: { id: linkId, agreementId: row.id, ...liveLink(at) },
      data: { revokedAt: at },
    })
    if (count === 0) throw new NotFoundError()
    const tags = await recordStep(tx, actor, { id, deed: 'revoke-link' })
    return { id, tags }
  })
}

/**
 * Answers by a link, once, in a transaction of the caller's: of two that come at the same moment one is recorded. An
 * answer that is refused leaves the link as it was.
 */
export async function answerByLink(
  tx: Tx,
  { token, sha256, reason }: { token: string; sha256: string; reason?: string },
  now?: Date,
) {
  await lockLedger(tx)
  const at = now ?? new Date()
  const tokenHash = hashToken(token)
  const { count } = await tx.confirmationLink.updateMany({
    where: { tokenHash, ...liveLink(at) },
    data: { usedAt: at },
  })
  if (count === 0) throw new RefusedError(LINK_GONE)
  const link = await tx.confirmationLink.findUniqueOrThrow({
    where: { tokenHash },
    select: {
      agreementId: true,
      version: true,
      organizationId: true,
      organization: { select: { name: true } },
    },
  })
  const row = await findStoredAgreement(tx, link.agreementId)
  if (!row || row.versions[0]?.number !== link.version) throw new RefusedError(LINK_GONE)
  const actor: Actor = { userId: null, label: `${link.organization.name}（一次性链接）`, roles: [] }
  const answer = {
    id: link.agreementId,
    organizationId: link.organizationId,
    sha256,
    way: 'link' as const,
    ...(reason === undefined ? {} : { reason: normalizeText(reason) }),
  }
  return keepAndFollow(tx, actor, row, answer, at)
}

/** The holder of a link confirms for their unit. */
export function confirmByLink({ token, sha256 }: ConfirmByLinkInput) {
  return inLedger((tx) => answerByLink(tx, { token, sha256 }))
}

/** The holder of a link rejects for their unit, and says why. */
export function rejectByLink({ token, sha256, reason }: RejectByLinkInput) {
  return inLedger((tx) => answerByLink(tx, { token, sha256, reason }))
}
