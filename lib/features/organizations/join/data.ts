import { hashToken } from '@/lib/server/auth/tokens'
import { db, type Prisma } from '@/lib/server/db'
import { can } from './permissions'
import type { JoinApplication } from './types'

const select = {
  reason: true,
  decidedAt: true,
  createdAt: true,
  allianceId: true,
  alliance: { select: { name: true } },
  contactName: true,
  contactPhone: true,
  contactEmail: true,
  evidence: true,
  organization: {
    select: {
      version: true,
      slug: true,
      name: true,
      kind: true,
      subtype: true,
      creditCode: true,
      region: { select: { fullName: true } },
      website: true,
      status: true,
      statusReason: true,
    },
  },
} as const satisfies Prisma.JoinApplicationSelect

/** The application that a link leads to; null for any other token. */
export async function findApplication(token: string): Promise<JoinApplication | null> {
  const row = await db.joinApplication.findUnique({ where: { followTokenHash: hashToken(token) }, select })
  if (!row) return null
  const { organization, alliance, createdAt, decidedAt, ...application } = row
  const { region, slug, status, statusReason, ...unit } = organization
  return {
    ...application,
    ...unit,
    status,
    reason: application.reason ?? statusReason,
    slug: status === 'verified' ? slug : null,
    region: region?.fullName ?? null,
    allianceName: alliance?.name ?? null,
    submittedAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    mayCorrect: can('correct', status),
  }
}

/** The alliances that an application may name, by name. */
export async function listAllianceChoices(): Promise<{ value: string; label: string }[]> {
  const alliances = await db.alliance.findMany({
    where: { status: { not: 'ended' } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return alliances.map(({ id, name }) => ({ value: id, label: name }))
}
