import { findGrant } from '@/lib/features/accounts/grants/data'
import { assertNoAdministrator } from '@/lib/features/accounts/invitations/mutations'
import { LINK_GONE } from '@/lib/features/accounts/links/constants'
import { isLinkLive } from '@/lib/features/accounts/links/data'
import { claimLink } from '@/lib/features/accounts/links/mutations'
import { nameTaken } from '@/lib/features/accounts/mutations'
import { tellOfAcceptance } from '@/lib/features/accounts/notices/mutations'
import type { Role } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { hashPassword } from '@/lib/server/auth/password'
import { db, type Tx } from '@/lib/server/db'
import { RefusedError } from '@/lib/shared/errors'
import type { AcceptInvitationInput, SetupInput } from './schema'

type NewAccount = { loginName: string; displayName: string; email?: string | null; newPassword: string }
type Assignment = { role: Role; allianceId: string | null; organizationId: string | null }
/** The role that somebody gets, and the invitation that gives it; none: the link by which a portal is set up. */
type Claimed = { assignment: Assignment; invitation: { id: string; createdById: string | null } | null }
type SignedUp = { userId: string; tags: string[] }

/** Makes a platform administrator where none can sign in. Of two who try at once one succeeds. */
export async function completeSetup(input: SetupInput, now: Date): Promise<SignedUp> {
  if (!(await isLinkLive('setup', input.token, now))) throw new RefusedError(LINK_GONE)
  return makeAccount(input, '初始管理员', async (tx) => {
    await assertNoAdministrator(tx)
    await claimLink(tx, 'setup', input.token, now)
    const assignment = { role: 'platform_admin', allianceId: null, organizationId: null } as const
    return { assignment, invitation: null }
  })
}

/** Makes the account that an invitation is for, with the role that it gives. */
export async function acceptInvitation(input: AcceptInvitationInput, now: Date): Promise<SignedUp> {
  // Asked before a password is hashed, which is dear; asked again, for good, in the transaction.
  if (!(await isLinkLive('invite', input.token, now))) throw new RefusedError(LINK_GONE)
  return makeAccount(input, '受邀人', (tx) => claimInvitation(tx, input.token, now))
}

/** Gives the role of an invitation to an account that exists already: the caller has established whose it is. */
export async function joinByInvitation(userId: string, token: string, now: Date): Promise<SignedUp> {
  await db.$transaction(async (tx) => {
    const claimed = await claimInvitation(tx, token, now)
    const { assignment } = claimed
    const held = await tx.roleAssignment.findFirst({ where: { userId, ...assignment }, select: { id: true } })
    if (held) throw new RefusedError('您的账号已经有这个角色，邀请保留原样，可以转给应当接受的人。')
    await assign(tx, userId, '受邀人', claimed)
  })
  return { userId, tags: [] }
}

async function claimInvitation(tx: Tx, token: string, now: Date): Promise<Claimed> {
  const { role, allianceId, organizationId, ...invitation } = await claimLink(tx, 'invite', token, now)
  if (!role) throw new RefusedError(LINK_GONE)
  return { assignment: { role, allianceId, organizationId }, invitation }
}

async function makeAccount(
  account: NewAccount,
  label: string,
  claim: (tx: Tx) => Promise<Claimed>,
): Promise<SignedUp> {
  const { loginName, displayName, email = null } = account
  const passwordHash = await hashPassword(account.newPassword)
  try {
    const userId = await db.$transaction(async (tx) => {
      const claimed = await claim(tx)
      const { id } = await tx.user.create({
        data: { loginName, displayName, email, passwordHash, passwordChangedAt: new Date() },
        select: { id: true },
      })
      await recordAudit(
        tx,
        { userId: id, label, roles: [] },
        {
          action: 'user.create',
          subjectType: 'user',
          subjectId: id,
          after: { loginName, displayName },
        },
      )
      await assign(tx, id, label, claimed)
      return id
    })
    return { userId, tags: [] }
  } catch (error) {
    throw nameTaken(error) ?? error
  }
}

async function assign(
  tx: Tx,
  userId: string,
  label: string,
  { assignment, invitation }: Claimed,
): Promise<void> {
  await tx.roleAssignment.create({ data: { userId, ...assignment }, select: { id: true } })
  await recordAudit(
    tx,
    { userId, label, roles: [] },
    {
      action: 'role.grant',
      subjectType: 'user',
      subjectId: userId,
      after: assignment,
    },
  )
  const grant = invitation && (await findGrant(assignment, tx))
  if (!grant) return
  const { id: invitationId, createdById: inviterId } = invitation
  await tellOfAcceptance(tx, { invitationId, userId, grant, inviterId })
}
