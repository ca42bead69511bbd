import type { SourceReference } from '@/lib/features/sources/types'
import type { PartialDate } from '@/lib/shared/dates'
import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { PublicationStatus } from '@/lib/shared/publication'
import type { PolicyLevel, PolicyValidity } from './constants'
import type { PolicyVerb } from './permissions'

/** One policy document in a list. */
export type PolicySummary = {
  slug: string
  title: string
  issuer: string
  documentNumber: string | null
  issuedOn: PartialDate | null
  validity: PolicyValidity
  level: PolicyLevel
  summary: string
}

export type PolicyList = ListPage<PolicySummary> & {
  filters: ListFilters
  levels: FilterOption<PolicyLevel>[]
  validities: FilterOption<PolicyValidity>[]
  years: FilterOption[]
  issuers: FilterOption[]
}

/** A document that another one names. Without a slug it is not in the portal. */
export type PolicyCitation = { title: string; slug: string | null; validity: PolicyValidity | null }

/** The public page of a policy document. */
export type PolicyPage = PolicySummary & {
  id: string
  indexNumber: string | null
  issuerSlug: string | null
  publishedOn: PartialDate | null
  effectiveFrom: PartialDate | null
  keyPoints: string[]
  bodyHtml: string
  officialUrl: string | null
  source: SourceReference | null
  cites: PolicyCitation[]
  citedBy: { title: string; slug: string; issuedOn: PartialDate | null }[]
  updatedAt: string
}

/** One document in a list of those who keep it. */
export type PolicyLine = {
  id: string
  title: string
  issuer: string
  issuedOn: PartialDate | null
  validity: PolicyValidity
  status: PublicationStatus
  updatedAt: string
}

export type PolicyLines = ListPage<PolicyLine> & {
  status: PublicationStatus | null
  counts: Partial<Record<PublicationStatus, number>>
}

/** A unit in whose name a document may be issued. */
export type PolicyIssuerName = { id: string; name: string }

/** What a new document's form begins with. `units`: those that may be its issuer, where it is not typed. */
export type PolicyStart = { id: string; units: PolicyIssuerName[] }

/** What the form is filled from. */
export type PolicyForEdit = {
  id: string
  slug: string
  version: number
  status: PublicationStatus
  title: string
  indexNumber: string
  /** What is unusual about the stored index number, if anything is. */
  indexNumberWarning: string | null
  documentNumber: string
  issuer: string
  issuedOn: PartialDate | null
  publishedOn: PartialDate | null
  effectiveFrom: PartialDate | null
  validity: PolicyValidity
  level: PolicyLevel
  keyPoints: string[]
  summary: string
  body: string
  officialUrl: string
  /** Titles, one a line. */
  citations: string[]
  allowed: PolicyVerb[]
  updatedAt: string
}
