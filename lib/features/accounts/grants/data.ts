import { ROLE_SCOPES, ROLES } from '@/lib/features/accounts/constants'
import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import type { Actor, RoleGrant } from '@/lib/features/accounts/types'
import { type Db, db } from '@/lib/server/db'
import type { Role } from '@/lib/shared/actor'
import { normalizeCreditCode } from '@/lib/shared/credit-code'
import { RefusedError } from '@/lib/shared/errors'
import { cleanLine } from '@/lib/shared/text'
import { hasOwnScope } from './rules'
import type { GrantInput } from './schema'
import type { GrantOptions } from './types'

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
async function findOrganizationId(typed: string, client: Db = db): Promise<string | null> {
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

/** The role that a form asks for. Throws RefusedError, for the field, where its unit or alliance is not there. */
export async function readGrant(input: GrantInput, client: Db = db): Promise<NamedGrant> {
  const scope = ROLE_SCOPES[input.role]
  const allianceId = scope === 'alliance' ? input.allianceId || null : null
  const organizationId =
    scope === 'organization' ? await findOrganizationId(input.organization ?? '', client) : null
  if (scope === 'organization' && !organizationId) {
    throw new RefusedError('没有找到这家单位，请填写登记的全称或统一社会信用代码', 'organization')
  }
  const grant = await findGrant({ role: input.role, allianceId, organizationId }, client)
  if (!grant) throw new RefusedError('请选择这个角色所属的联盟', 'allianceId')
  return grant
}

/** Units offered while typing; any other can still be typed. */
const UNITS_OFFERED = 300

/** What the actor may choose from when giving a role. */
export async function listGrantOptions(actor: Actor): Promise<GrantOptions> {
  const all = isPlatformAdmin(actor)
  const allianceIds = secretaryAllianceIds(actor)
  if (!all && allianceIds.length === 0) return { roles: [], alliances: [], unitNames: [] }
  const [alliances, units] = await Promise.all([
    db.alliance.findMany({
      where: all ? {} : { id: { in: allianceIds } },
      orderBy: { sortKey: 'asc' },
      select: { id: true, name: true },
    }),
    db.organization.findMany({
      where: {
        status: 'verified',
        ...(all ? {} : { memberships: { some: { status: 'admitted', allianceId: { in: allianceIds } } } }),
      },
      orderBy: { sortKey: 'asc' },
      take: UNITS_OFFERED,
      select: { name: true },
    }),
  ])
  const roles = ROLES.filter((role) => role !== 'student' && (all || role !== 'platform_admin'))
  return { roles, alliances, unitNames: units.map(({ name }) => name) }
}
