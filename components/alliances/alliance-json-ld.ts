import { groupCouncil, shownOf } from '@/lib/features/alliances/rules'
import type { AlliancePage } from '@/lib/features/alliances/types'

/** The alliance as schema.org tells of it, from what is public on its page. */
export function allianceJsonLd(alliance: AlliancePage, baseUrl: string): Record<string, unknown> {
  const url = `${baseUrl}/alliances/${alliance.slug}`
  const unit = ({ slug, name }: { slug: string; name: string }) => ({
    '@type': 'Organization',
    name,
    url: `${baseUrl}/members/${slug}`,
  })
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': url,
    url,
    name: alliance.name,
    description: alliance.summary || undefined,
    foundingDate: alliance.foundedOn ?? undefined,
    areaServed: alliance.region?.fullName,
    knowsAbout: alliance.workAreas.length > 0 ? alliance.workAreas : undefined,
    founder: alliance.roles.initiator.length > 0 ? alliance.roles.initiator.map(unit) : undefined,
    member: groupCouncil(alliance.members).flatMap((group) =>
      shownOf(group).map((member) => unit(member.unit)),
    ),
  }
}
