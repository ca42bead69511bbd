import { AGREEMENT_KIND_LABELS } from '@/lib/features/agreements/constants'
import { verifyPath } from '@/lib/features/agreements/documents/rules'
import type { Verification } from '@/lib/features/agreements/verification/types'

/** An agreement as schema.org tells of it: a document with a number, and the units that it binds. */
export function agreementJsonLd(
  { title, number, kind, parties, effectiveAt, version, summary }: Verification,
  baseUrl: string,
): Record<string, unknown> {
  const url = baseUrl + verifyPath(number)
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': url,
    url,
    name: title,
    identifier: number,
    version: String(version),
    genre: AGREEMENT_KIND_LABELS[kind],
    abstract: summary ?? undefined,
    inLanguage: 'zh-CN',
    datePublished: effectiveAt ?? undefined,
    about: parties.map(({ name, unit }) => ({
      '@type': 'Organization',
      name,
      url: unit ? `${baseUrl}/members/${unit.slug}` : undefined,
    })),
  }
}
