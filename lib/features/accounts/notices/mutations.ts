import { grantWords } from '@/lib/features/accounts/grants/rules'
import { notify } from '@/lib/features/notifications/mutations'
import {
  listPlatformAdminIds,
  listSecretariatIds,
  listStaffIds,
} from '@/lib/features/notifications/recipients/data'
import type { Tx } from '@/lib/server/db'
import type { NamedGrant } from '../grants/data'

type Accepted = { invitationId: string; userId: string; grant: NamedGrant; inviterId: string | null }

/** The others who manage this role, and where they see who holds it. */
async function findManagers(tx: Tx, { organizationId, allianceId }: NamedGrant) {
  if (organizationId) {
    const recipients = await listStaffIds(tx, [organizationId], 'administrators')
    return { recipients, path: '/workspace/staff' }
  }
  const recipients = allianceId
    ? await listSecretariatIds(tx, [allianceId], 'secretaries')
    : await listPlatformAdminIds(tx)
  return { recipients, path: '/admin/users' }
}

/**
 * Somebody took an invitation up: whoever invited them is told, and those who manage the role, so that nobody gains
 * access to a unit or an alliance unseen. Called in the transaction in which the role was given.
 */
export async function tellOfAcceptance(
  tx: Tx,
  { invitationId, userId, grant, inviterId }: Accepted,
): Promise<void> {
  const { displayName, loginName } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { displayName: true, loginName: true },
  })
  const notice = {
    key: `invitation:${invitationId}:accepted`,
    title: `${displayName}（${loginName}）接受邀请，成为${grantWords(grant.role, grant.scopeName)}`,
    except: userId,
  }
  const managers = await findManagers(tx, grant)
  await notify(tx, { ...notice, ...managers })
  const isApart = inviterId !== null && !managers.recipients.includes(inviterId)
  if (isApart) await notify(tx, { ...notice, recipients: [inviterId], path: '/admin/users' })
}
