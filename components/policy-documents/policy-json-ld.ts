import type { PolicyValidity } from '@/lib/features/policy-documents/constants'
import type { PolicyPage } from '@/lib/features/policy-documents/types'

/** Whether it is in force, in the words of schema.org; nothing is said where nobody knows. */
const FORCE: Record<PolicyValidity, string | undefined> = {
  valid: 'https://schema.org/InForce',
  lapsed: 'https://schema.org/NotInForce',
  repealed: 'https://schema.org/NotInForce',
  unknown: undefined,
}

/** The document as schema.org tells of it. */
export function policyJsonLd(policy: PolicyPage, baseUrl: string): Record<string, unknown> {
  const url = `${baseUrl}/policies/${policy.slug}`
  const { issuer, issuerSlug, issuedOn, effectiveFrom, documentNumber, officialUrl } = policy
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name: policy.title,
    description: policy.summary || undefined,
    inLanguage: 'zh-CN',
    identifier: policy.indexNumber ?? undefined,
    legislationIdentifier: documentNumber ?? undefined,
    legislationDate: issuedOn ?? undefined,
    legislationDateOfApplicability: effectiveFrom ?? undefined,
    legislationLegalForce: FORCE[policy.validity],
    legislationPassedBy: {
      '@type': 'GovernmentOrganization',
      name: issuer,
      url: issuerSlug ? `${baseUrl}/members/${issuerSlug}` : undefined,
    },
    sameAs: officialUrl ?? undefined,
    dateModified: policy.updatedAt,
  }
}
