import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import { type StoredAgreement, toSubject } from '../drafts/data'
import type { Named } from '../drafts/types'
import { liveLink } from '../links/rules'
import { can } from '../permissions'
import type { PartyReading } from '../reading/types'
import { storedEvidence } from '../signatures/schema'
import type { VersionRow } from '../versions/data'

/** Who can sign in and answer, and which links are out, for all parties at once. */
async function listReach(agreementId: string, organizationIds: string[], now: Date) {
  const [administrators, links] = await Promise.all([
    db.roleAssignment.findMany({
      where: {
        role: 'organization_admin',
        organizationId: { in: organizationIds },
        organization: { status: 'verified' },
        user: { status: 'active' },
      },
      distinct: ['organizationId'],
      select: { organizationId: true },
    }),
    db.confirmationLink.findMany({
      where: { agreementId, ...liveLink(now) },
      take: organizationIds.length,
      select: { id: true, organizationId: true, sentTo: true, expiresAt: true },
    }),
  ])
  return { accounts: new Set(administrators.map((one) => one.organizationId)), links }
}

/** The parties of the text that is shown, each with its answer and with how it can be reached. */
export async function readParties(
  actor: Actor,
  row: StoredAgreement,
  units: readonly (Named & { creditCode: string | null })[],
  answers: VersionRow['parties'],
): Promise<PartyReading[]> {
  const { accounts, links } = await listReach(
    row.id,
    units.map(({ id }) => id),
    new Date(),
  )
  const keepsLinks = can(actor, 'link', toSubject(row))
  return units.map(({ id, name, creditCode }) => {
    const given = answers.find(({ organizationId }) => organizationId === id)
    const link = links.find(({ organizationId }) => organizationId === id)
    const hasAccount = accounts.has(id)
    return {
      organizationId: id,
      name,
      creditCode,
      answer: given?.answer ?? null,
      answeredAt: given?.answeredAt?.toISOString() ?? null,
      way: given?.way ?? null,
      reason: given?.reason ?? null,
      signature: given?.signature ? storedEvidence.parse(given.signature) : null,
      hasAccount,
      link:
        keepsLinks && link
          ? { id: link.id, sentTo: link.sentTo, expiresAt: link.expiresAt.toISOString() }
          : null,
      mayLink: keepsLinks && !hasAccount && !given?.answer,
    }
  })
}
