import type { Profile } from '@/lib/features/profiles/types'
import type { UnitKind } from '@/lib/shared/unit-link'

const TYPES: Record<UnitKind, string> = {
  school: 'EducationalOrganization',
  enterprise: 'Organization',
  hospital: 'Hospital',
  government: 'GovernmentOrganization',
  association: 'Organization',
  research_institute: 'ResearchOrganization',
}

/** The unit as schema.org tells of it, from what is public on its page. */
export function profileJsonLd(profile: Profile, baseUrl: string): Record<string, unknown> {
  const url = (slug: string) => `${baseUrl}/members/${slug}`
  const { address, region, parent } = profile
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[profile.kind],
    '@id': url(profile.slug),
    url: url(profile.slug),
    name: profile.name,
    alternateName: [profile.shortName, ...profile.aliases].filter((name) => name !== null),
    description: profile.summary || undefined,
    identifier: profile.creditCode ?? undefined,
    telephone: profile.phone ?? undefined,
    sameAs: profile.website ?? undefined,
    address:
      address || region
        ? {
            '@type': 'PostalAddress',
            addressCountry: 'CN',
            addressRegion: region?.fullName,
            streetAddress: address ?? undefined,
          }
        : undefined,
    numberOfEmployees: profile.employees
      ? { '@type': 'QuantitativeValue', value: profile.employees.count }
      : undefined,
    parentOrganization: parent
      ? { '@type': TYPES[parent.kind], name: parent.name, url: url(parent.slug) }
      : undefined,
    memberOf: profile.alliances.map(({ slug, name }) => ({
      '@type': 'Organization',
      name,
      url: `${baseUrl}/alliances/${slug}`,
    })),
  }
}
