import { hasAdministrator } from '@/lib/features/accounts/data'
import { findGrant, type NamedGrant, readGrant } from '@/lib/features/accounts/grants/data'
import { issueLink, revokeLinks } from '@/lib/features/accounts/links/mutations'
import { liveLink } from '@/lib/features/accounts/links/rules'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueMail } from '@/lib/features/notifications/mutations'
import { db, type Tx } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { canSendMail } from '@/lib/server/mail'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { can } from './permissions'
import { invitationMail } from './rules'
import type { InviteInput } from './schema'
import type { NewInvitation } from './types'

/** Any number will do that no other lock of ours uses. */
const SETUP_LOCK = 732_104_003

/** Makes everybody wait who is about to make an administrator by a set-up link. Throws when one can sign in. */
export async function assertNoAdministrator(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETUP_LOCK})`
  if (await hasAdministrator(tx)) {
    throw new RefusedError('已经有可以登录的平台管理员，不能再次初始化。忘记密码时请使用密码重置。')
  }
}

/**
 * The link by which an administrator is made where none can sign in: at first, or after all were disabled or removed.
 * It works for one hour; earlier ones stop working.
 */
export async function createSetupLink(now: Date): Promise<{ token: string; expiresAt: Date }> {
  return db.$transaction(async (tx) => {
    await assertNoAdministrator(tx)
    await revokeLinks(tx, { purpose: 'setup' }, now)
    const { id, token, expiresAt } = await issueLink(tx, 'setup', now)
    await recordAudit(tx, SYSTEM_ACTOR, {
      action: 'setup-link.create',
      subjectType: 'invitation',
      subjectId: id,
    })
    return { token, expiresAt }
  })
}

/** Address of the page where an invitation is taken up. */
export const invitationLink = (token: string) => `${env().appUrl}/sign-in/invitation/${token}`

/**
 * Makes an invitation inside the caller's transaction, and mails it where that can be done. The caller has asked
 * whether the actor may give this role; the token is given once, here.
 */
export async function createInvitation(
  tx: Tx,
  actor: Actor,
  input: NewInvitation,
): Promise<{ id: string; token: string }> {
  const grant = await findGrant(input, tx)
  if (!grant) throw new NotFoundError()
  return issueInvitation(tx, actor, input, grant)
}

async function issueInvitation(
  tx: Tx,
  actor: Actor,
  input: Pick<NewInvitation, 'id' | 'email' | 'displayName'>,
  grant: NamedGrant,
) {
  const { role, allianceId, organizationId, scopeName } = grant
  const { email = null, displayName = null } = input
  const { id, token, expiresAt } = await issueLink(tx, 'invite', new Date(), {
    id: input.id,
    role,
    allianceId,
    organizationId,
    email,
    displayName,
    createdById: actor.userId,
  })
  const mailed = email !== null && canSendMail()
  if (mailed) {
    const link = invitationLink(token)
    const site = new URL(env().appUrl).host
    await enqueueMail(tx, invitationMail({ to: email, link, role, scopeName, site, expiresAt }))
  }
  await recordAudit(tx, actor, {
    action: 'invitation.create',
    subjectType: 'invitation',
    subjectId: id,
    after: { role, allianceId, organizationId, displayName, mailed },
  })
  return { id, token, mailed, expiresAt }
}

/** Invites somebody to a role. Gives the link, which nobody can read again. */
export async function inviteUser(actor: Actor, input: InviteInput) {
  const invitation = await db.$transaction(async (tx) => {
    const grant = await readGrant(input, tx)
    if (!can(actor, 'create', grant)) throw new ForbiddenError()
    if (await tx.invitation.findUnique({ where: { id: input.id }, select: { id: true } })) {
      throw new RefusedError('这份邀请已经发出，链接只显示一次。没有记下时，请先撤回它，再重新邀请。')
    }
    return issueInvitation(tx, actor, input, grant)
  })
  return { ...invitation, link: invitationLink(invitation.token), tags: [] }
}

/** Withdraws an invitation that was not taken up yet. */
export async function revokeInvitation(actor: Actor, { id }: { id: string }) {
  await db.$transaction(async (tx) => {
    const now = new Date()
    const invitation = await tx.invitation.findFirst({
      where: { id, purpose: 'invite', ...liveLink(now) },
      select: { role: true, allianceId: true, organizationId: true },
    })
    const grant = invitation?.role && (await findGrant({ ...invitation, role: invitation.role }, tx))
    if (!grant) throw new NotFoundError()
    if (!can(actor, 'revoke', grant)) throw new ForbiddenError()
    if ((await revokeLinks(tx, { id }, now)) === 0) throw new NotFoundError()
    await recordAudit(tx, actor, {
      action: 'invitation.revoke',
      subjectType: 'invitation',
      subjectId: id,
    })
  })
  return { tags: [] }
}
