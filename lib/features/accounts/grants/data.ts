import type { RoleGrant } from '@/lib/features/accounts/types'
import { type Db, db } from '@/lib/server/db'
import type { Role } from '@/lib/shared/actor'
import { normalizeCreditCode } from '@/lib/shared/credit-code'
import { cleanLine } from '@/lib/shared/text'
import { hasOwnScope } from './rules'

export type NamedGrant = RoleGrant & { scopeName: string | null }

type Scope = { role: Role; allianceId?: string | null; organizationId?: string | null }

/** A unit's alliances, for select: those whose secretaries look after it. */
export const admittedAlliances = {
  where: { status: 'admitted' },
  select: { allianceId: true },
} as const

/** The role with its scope as the database knows it; null when the scope does not exist or is not the role's. */
export async function findGrant(scope: Scope, client: Db = db): Promise<NamedGrant | null> {
  const { role, allianceId = null, organizationId = null } = scope
  const grant = { role, allianceId, organizationId }
  if (!hasOwnScope(grant)) return null
  if (organizationId) {
    const unit = await client.organization.findUnique({
      where: { id: organizationId },
      select: { name: true, memberships: admittedAlliances },
    })
    if (!unit) return null
    const organizationAllianceIds = unit.memberships.map((membership) => membership.allianceId)
    return { ...grant, organizationAllianceIds, scopeName: unit.name }
  }
  if (!allianceId) return { ...grant, organizationAllianceIds: [], scopeName: null }
  const alliance = await client.alliance.findUnique({ where: { id: allianceId }, select: { name: true } })
  return alliance && { ...grant, organizationAllianceIds: [], scopeName: alliance.name }
}

/** The id of the unit with this whole name, credit code, short address or id, or null. */
export async function findOrganizationId(typed: string, client: Db = db): Promise<string | null> {
  const line = cleanLine(typed)
  if (line === '') return null
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(line)
  const unit = await client.organization.findFirst({
    where: isId
      ? { id: line }
      : { OR: [{ name: line }, { slug: line }, { creditCode: normalizeCreditCode(line) }] },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  return unit?.id ?? null
}
