import { findRedirectTarget } from '@/lib/features/redirects/data'
import { sourceSelect, toSourceReference } from '@/lib/features/sources/data'
import { db, type Prisma } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import { withChosen, withChosenYear } from '@/lib/shared/list-filters'
import type { ListFilters } from '@/lib/shared/list-path'
import {
  areFiltersKnown,
  countYears,
  type FilterOption,
  pageCountOf,
  pageWindow,
  yearRange,
} from '@/lib/shared/lists'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import {
  POLICY_LEVEL_LABELS,
  POLICY_LEVELS,
  POLICY_VALIDITIES,
  POLICY_VALIDITY_LABELS,
  type PolicyLevel,
  type PolicyValidity,
} from './constants'
import type { PolicyList, PolicyPage, PolicySummary } from './types'

/** Documents that the public may see. */
export const publicPolicy = { status: 'published' } as const satisfies Prisma.PolicyDocumentWhereInput

const newestFirst = [
  { issuedOn: { sort: 'desc', nulls: 'last' } },
  { id: 'desc' },
] as const satisfies Prisma.PolicyDocumentOrderByWithRelationInput[]

const summarySelect = {
  slug: true,
  title: true,
  issuer: true,
  documentNumber: true,
  issuedOn: true,
  issuedPrecision: true,
  validity: true,
  level: true,
  summary: true,
} as const satisfies Prisma.PolicyDocumentSelect

type SummaryRow = Prisma.PolicyDocumentGetPayload<{ select: typeof summarySelect }>

function toSummary({ issuedPrecision, ...row }: SummaryRow): PolicySummary {
  return { ...row, issuedOn: fromDateColumns(row.issuedOn, issuedPrecision) }
}

type FilterKey = 'level' | 'validity' | 'year' | 'issuer'

/** The condition of the filters, `without` one of them for the counts beside it. */
function whereOf(filters: ListFilters, without?: FilterKey): Prisma.PolicyDocumentWhereInput {
  const { level, validity, year, issuer }: ListFilters = without ? { ...filters, [without]: '' } : filters
  return {
    ...publicPolicy,
    level: POLICY_LEVELS.find((known) => known === level),
    validity: POLICY_VALIDITIES.find((known) => known === validity),
    issuedOn: year ? (yearRange(year) ?? undefined) : undefined,
    issuer: issuer || undefined,
  }
}

async function levelOptions(filters: ListFilters): Promise<FilterOption<PolicyLevel>[]> {
  const rows = await db.policyDocument.groupBy({
    by: ['level'],
    where: whereOf(filters, 'level'),
    _count: true,
  })
  const counts = new Map(rows.map((row) => [row.level, row._count]))
  return POLICY_LEVELS.filter((level) => counts.has(level) || level === filters.level).map((level) => ({
    value: level,
    label: POLICY_LEVEL_LABELS[level],
    count: counts.get(level) ?? 0,
  }))
}

async function validityOptions(filters: ListFilters): Promise<FilterOption<PolicyValidity>[]> {
  const rows = await db.policyDocument.groupBy({
    by: ['validity'],
    where: whereOf(filters, 'validity'),
    _count: true,
  })
  const counts = new Map(rows.map((row) => [row.validity, row._count]))
  return POLICY_VALIDITIES.filter((validity) => counts.has(validity) || validity === filters.validity).map(
    (validity) => ({
      value: validity,
      label: POLICY_VALIDITY_LABELS[validity],
      count: counts.get(validity) ?? 0,
    }),
  )
}

async function yearOptions(filters: ListFilters): Promise<FilterOption[]> {
  const rows = await db.policyDocument.groupBy({
    by: ['issuedOn'],
    where: whereOf(filters, 'year'),
    _count: true,
  })
  const options = countYears(rows.map((row) => ({ date: row.issuedOn, count: row._count })))
  return withChosenYear(options, filters.year, (issuedOn) =>
    db.policyDocument.count({ where: { ...publicPolicy, issuedOn } }),
  )
}

async function issuerOptions(filters: ListFilters): Promise<FilterOption[]> {
  const { issuer } = filters
  const rows = await db.policyDocument.groupBy({
    by: ['issuer'],
    where: whereOf(filters, 'issuer'),
    _count: true,
  })
  const options = rows
    .map((row) => ({ value: row.issuer, label: row.issuer, count: row._count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return withChosen(options, issuer, async () => {
    const where = { ...publicPolicy, issuer }
    const existing = await db.policyDocument.findFirst({ where, select: { issuer: true } })
    return existing ? [{ value: existing.issuer, label: existing.issuer }] : []
  })
}

/** One page of the public list, newest first, with the counts beside its filters; null where there is no such page. */
export async function listPolicies(filters: ListFilters, page: number): Promise<PolicyList | null> {
  const where = whereOf(filters)
  const [total, rows, levels, validities, years, issuers] = await Promise.all([
    db.policyDocument.count({ where }),
    db.policyDocument.findMany({
      where,
      orderBy: [...newestFirst],
      ...pageWindow(page),
      select: summarySelect,
    }),
    levelOptions(filters),
    validityOptions(filters),
    yearOptions(filters),
    issuerOptions(filters),
  ])
  const isThere = page === 1 || rows.length > 0
  const options = { level: levels, validity: validities, year: years, issuer: issuers }
  if (!isThere || !areFiltersKnown(filters, options)) return null
  const pageCount = pageCountOf(total)
  return { items: rows.map(toSummary), total, page, pageCount, filters, levels, validities, years, issuers }
}

const pageSelect = {
  ...summarySelect,
  id: true,
  indexNumber: true,
  publishedOn: true,
  effectiveFrom: true,
  keyPoints: true,
  body: true,
  officialUrl: true,
  updatedAt: true,
  issuerOrganization: { select: { slug: true, status: true } },
  source: { select: sourceSelect },
  cites: {
    orderBy: { position: 'asc' },
    select: { title: true, cited: { select: { slug: true, title: true, validity: true, status: true } } },
  },
  citedBy: {
    where: { citing: publicPolicy },
    orderBy: { citing: { issuedOn: { sort: 'desc', nulls: 'last' } } },
    select: { citing: { select: { slug: true, title: true, issuedOn: true, issuedPrecision: true } } },
  },
} as const satisfies Prisma.PolicyDocumentSelect

type PageRow = Prisma.PolicyDocumentGetPayload<{ select: typeof pageSelect }>

const day = (date: Date | null) => date && dayOf(date)

function toPage(row: PageRow): PolicyPage {
  const { issuerOrganization, source, cites, citedBy, body, issuedPrecision, ...policy } = row
  return {
    ...policy,
    issuedOn: fromDateColumns(row.issuedOn, issuedPrecision),
    publishedOn: day(row.publishedOn),
    effectiveFrom: day(row.effectiveFrom),
    bodyHtml: renderMarkdown(body),
    issuerSlug: issuerOrganization?.status === PUBLIC_UNIT.status ? issuerOrganization.slug : null,
    source: source && toSourceReference(source),
    cites: cites.map(({ title, cited }) => {
      const known = cited?.status === publicPolicy.status ? cited : null
      return { title, slug: known?.slug ?? null, validity: known?.validity ?? null }
    }),
    citedBy: citedBy.map(({ citing }) => ({
      title: citing.title,
      slug: citing.slug,
      issuedOn: fromDateColumns(citing.issuedOn, citing.issuedPrecision),
    })),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** The public page of a document; where its slug was changed, the slug that it has now; null where there is none. */
export async function findPolicyPage(
  slug: string,
): Promise<{ policy: PolicyPage } | { redirectTo: string } | null> {
  const row = await db.policyDocument.findFirst({ where: { slug, ...publicPolicy }, select: pageSelect })
  if (row) return { policy: toPage(row) }
  const id = await findRedirectTarget('policy_document', slug)
  const moved =
    id && (await db.policyDocument.findFirst({ where: { id, ...publicPolicy }, select: { slug: true } }))
  return moved ? { redirectTo: moved.slug } : null
}
