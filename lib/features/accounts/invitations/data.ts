import { admittedAlliances } from '@/lib/features/accounts/grants/data'
import { liveLink } from '@/lib/features/accounts/links/rules'
import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { hashToken } from '@/lib/server/auth/tokens'
import { db, type Prisma } from '@/lib/server/db'
import { can } from './permissions'
import type { InvitationOffer, OpenInvitation } from './types'

const LISTED = 200

const scopeSelect = {
  alliance: { select: { name: true } },
  organization: { select: { name: true } },
} as const

/** What the holder of this token is offered, or null when the link does not work (any more). */
export async function findOffer(token: string, now: Date): Promise<InvitationOffer | null> {
  const row = await db.invitation.findFirst({
    where: { tokenHash: hashToken(token), purpose: 'invite', ...liveLink(now) },
    select: { role: true, displayName: true, email: true, expiresAt: true, ...scopeSelect },
  })
  if (!row?.role) return null
  return {
    role: row.role,
    scopeName: (row.alliance ?? row.organization)?.name ?? null,
    displayName: row.displayName,
    email: row.email,
    expiresAt: row.expiresAt,
  }
}

/** Which invitations can concern the actor; what exactly they may see, `can` says of each. */
function within(actor: Actor): Prisma.InvitationWhereInput {
  if (isPlatformAdmin(actor)) return {}
  const allianceIds = secretaryAllianceIds(actor)
  const organizationIds = actor.roles.flatMap((role) =>
    role.role === 'organization_admin' ? [role.organizationId] : [],
  )
  return {
    OR: [
      { allianceId: { in: allianceIds } },
      { organizationId: { in: organizationIds } },
      { organization: { memberships: { some: { status: 'admitted', allianceId: { in: allianceIds } } } } },
    ],
  }
}

/** Invitations that still wait for their receiver, the newest first; of one unit if it is named. */
export async function listOpenInvitations(
  actor: Actor,
  now: Date,
  organizationId?: string,
): Promise<OpenInvitation[]> {
  const rows = await db.invitation.findMany({
    where: {
      AND: [{ purpose: 'invite', ...liveLink(now) }, organizationId ? { organizationId } : {}, within(actor)],
    },
    orderBy: { createdAt: 'desc' },
    take: LISTED,
    select: {
      id: true,
      role: true,
      allianceId: true,
      organizationId: true,
      displayName: true,
      email: true,
      createdAt: true,
      expiresAt: true,
      alliance: { select: { name: true } },
      organization: { select: { name: true, memberships: admittedAlliances } },
      createdBy: { select: { displayName: true } },
    },
  })
  return rows.flatMap(
    ({ role, alliance, organization, createdBy, allianceId, organizationId: unit, ...row }) => {
      if (!role) return []
      const organizationAllianceIds = organization?.memberships.map((one) => one.allianceId) ?? []
      if (!can(actor, 'view', { role, allianceId, organizationId: unit, organizationAllianceIds })) return []
      const scopeName = (alliance ?? organization)?.name ?? null
      return [{ ...row, role, scopeName, invitedBy: createdBy?.displayName ?? null }]
    },
  )
}
