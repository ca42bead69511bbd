import { hashToken } from '@/lib/server/auth/tokens'
import { type Db, db } from '@/lib/server/db'
import { canonicalAgreement } from '../canonical/schema'
import { compareVersions } from '../reading/rules'
import { textOfVersion } from '../versions/data'
import { liveLink } from './rules'
import type { LinkReading } from './types'

/** Whether somebody can sign in and answer for the unit. */
export async function hasAdministrator(client: Db, organizationId: string): Promise<boolean> {
  const found = await client.roleAssignment.findFirst({
    where: {
      role: 'organization_admin',
      organizationId,
      organization: { status: 'verified' },
      user: { status: 'active' },
    },
    select: { id: true },
  })
  return found !== null
}

/** What a link asks about: the version that it was made for, while that waits for an answer. */
export async function findLinkReading(token: string, now: Date): Promise<LinkReading | null> {
  const link = await db.confirmationLink.findFirst({
    where: { tokenHash: hashToken(token), ...liveLink(now), agreement: { status: 'proposed' } },
    select: {
      version: true,
      expiresAt: true,
      organization: { select: { name: true } },
      agreement: {
        select: {
          number: true,
          versions: {
            orderBy: { number: 'desc' },
            take: 2,
            select: {
              number: true,
              sha256: true,
              proposedAt: true,
              document: true,
              parties: { orderBy: { place: 'asc' }, select: { answer: true } },
            },
          },
        },
      },
    },
  })
  const [shown, earlier] = link?.agreement.versions ?? []
  if (!link?.agreement.number || !shown || shown.number !== link.version) return null
  const document = canonicalAgreement.parse(shown.document)
  return {
    unit: link.organization.name,
    expiresAt: link.expiresAt.toISOString(),
    number: link.agreement.number,
    version: shown.number,
    sha256: shown.sha256,
    proposedAt: shown.proposedAt.toISOString(),
    text: textOfVersion(document),
    parties: document.parties.map(({ name, creditCode }, index) => ({
      name,
      creditCode: creditCode ?? null,
      answer: shown.parties[index]?.answer ?? null,
    })),
    difference: earlier ? compareVersions(canonicalAgreement.parse(earlier.document), document) : null,
  }
}
