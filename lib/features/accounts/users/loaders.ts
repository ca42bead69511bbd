import { listGrantOptions } from '@/lib/features/accounts/grants/data'
import type { GrantOptions } from '@/lib/features/accounts/grants/types'
import { listOpenInvitations } from '@/lib/features/accounts/invitations/data'
import type { OpenInvitation } from '@/lib/features/accounts/invitations/types'
import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor, requireSession } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findUser, listStaff, listUsers } from './data'
import type { UserDetail, UserLine, UserPage } from './types'

/** A page of the accounts that the signed-in secretary or administrator manages; null for anybody else. */
export async function loadUsers(query: string, after: string | null): Promise<UserPage | null> {
  const actor = await requireActor()
  if (!isPlatformAdmin(actor) && secretaryAllianceIds(actor).length === 0) return null
  return listUsers(actor, query, after)
}

type UserForEdit = { user: UserDetail; options: GrantOptions; history: HistoryLine[] }

/** One account with what the signed-in user may do with it; null where they may not see one. */
export async function loadUser(id: string): Promise<UserForEdit | null> {
  const actor = await requireActor()
  const user = isRecordId(id) ? await findUser(actor, id, new Date()) : null
  if (!user) return null
  const [options, history] = await Promise.all([listGrantOptions(actor), listHistory('user', id)])
  return { user, options, history }
}

type UnitStaff = {
  organizationId: string
  organizationName: string
  staff: UserLine[]
  invitations: OpenInvitation[]
}

/** The staff of each unit that the signed-in user administers: of none, if there is none. */
export async function loadStaff(): Promise<UnitStaff[]> {
  const { actor, roles } = await requireSession()
  const now = new Date()
  const units = roles.flatMap(({ role, scopeId, scopeName }) =>
    role === 'organization_admin' && scopeId && scopeName ? [{ id: scopeId, name: scopeName }] : [],
  )
  return Promise.all(
    units.map(async ({ id, name }) => ({
      organizationId: id,
      organizationName: name,
      staff: await listStaff(actor, id),
      invitations: await listOpenInvitations(actor, now, id),
    })),
  )
}
