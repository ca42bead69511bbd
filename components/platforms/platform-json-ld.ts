import { platformPath } from '@/lib/features/platforms/rules'
import type { PlatformPage } from '@/lib/features/platforms/types'

/** An industry college or platform as schema.org tells of it, from what is public on its page. */
export function platformJsonLd(platform: PlatformPage, baseUrl: string): Record<string, unknown> {
  const { kind, host, partners, name, summary, startedOn, region } = platform
  const url = baseUrl + platformPath(platform)
  const unit = (of: { slug: string; name: string }, type = 'Organization') => ({
    '@type': type,
    name: of.name,
    url: `${baseUrl}/members/${of.slug}`,
  })
  return {
    '@context': 'https://schema.org',
    '@type': kind === 'industry_college' ? 'EducationalOrganization' : 'Organization',
    '@id': url,
    url,
    name,
    description: summary || undefined,
    foundingDate: startedOn ?? undefined,
    areaServed: region?.fullName,
    parentOrganization: unit(host, host.kind === 'school' ? 'EducationalOrganization' : undefined),
    sponsor: partners.length > 0 ? partners.map((partner) => unit(partner)) : undefined,
  }
}
