import { shownFileSelect } from '@/lib/features/files/data'
import { partySelect, toParty } from '@/lib/features/parties/data'
import { db, type Prisma } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import { withChosen } from '@/lib/shared/list-filters'
import type { ListFilters } from '@/lib/shared/list-path'
import { countYears, type FilterOption, pageCountOf, pageWindow, yearRange } from '@/lib/shared/lists'
import {
  AGREEMENT_KIND_LABELS,
  AGREEMENT_KINDS,
  AGREEMENT_STATUS_LABELS,
  type AgreementKind,
  type AgreementStatus,
  PUBLIC_AGREEMENT_STATUSES,
} from './constants'
import type { AgreementLine, AgreementRegister, RegisterEntry } from './types'

/** Agreements that stand in the public register. */
export const publicAgreement = {
  status: { in: [...PUBLIC_AGREEMENT_STATUSES] },
} as const satisfies Prisma.AgreementWhereInput

/** What to select of an agreement for `toAgreementLine`. */
export const agreementLineSelect = {
  slug: true,
  number: true,
  title: true,
  kind: true,
  status: true,
  origin: true,
  signedOn: true,
  signedPrecision: true,
} as const satisfies Prisma.AgreementSelect

const entrySelect = {
  ...agreementLineSelect,
  validFrom: true,
  validTo: true,
  confidentiality: true,
  summary: true,
  body: true,
  note: true,
  parties: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { organization: { select: partySelect } },
  },
  attachments: {
    orderBy: [{ position: 'asc' }, { fileId: 'asc' }],
    select: { file: { select: shownFileSelect } },
  },
} as const satisfies Prisma.AgreementSelect

type LineRow = Prisma.AgreementGetPayload<{ select: typeof agreementLineSelect }>
type EntryRow = Prisma.AgreementGetPayload<{ select: typeof entrySelect }>

/** A selected agreement as other records name it. */
export function toAgreementLine(row: LineRow): AgreementLine {
  const { slug, number, title, kind, status, origin } = row
  return {
    slug,
    number,
    title,
    kind,
    status,
    origin,
    signedOn: fromDateColumns(row.signedOn, row.signedPrecision),
  }
}

const day = (date: Date | null) => (date === null ? null : dayOf(date))

function toEntry(row: EntryRow): RegisterEntry {
  const { confidentiality, summary, body, note } = row
  return {
    ...toAgreementLine(row),
    parties: row.parties.map(({ organization }) => toParty(organization)),
    validFrom: day(row.validFrom),
    validTo: day(row.validTo),
    summary: confidentiality === 'register_only' ? null : summary || null,
    bodyHtml: confidentiality === 'full_text' ? renderMarkdown(body) || null : null,
    files: confidentiality === 'full_text' ? row.attachments.map(({ file }) => file) : [],
    note,
  }
}

/** Newest first; what has no date of signing comes last. */
const newestFirst = [
  { signedOn: { sort: 'desc', nulls: 'last' } },
  { sortKey: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.AgreementOrderByWithRelationInput[]

type Conditions = { kind?: AgreementKind; status?: AgreementStatus; signedOn?: { gte: Date; lt: Date } }

/** Reads the filters; null where one has a value that no entry can have. */
export function conditionsOf({ kind, status, year }: ListFilters): Conditions | null {
  const days = year === undefined ? undefined : yearRange(year)
  const known = {
    kind: AGREEMENT_KINDS.find((value) => value === kind),
    status: PUBLIC_AGREEMENT_STATUSES.find((value) => value === status),
  }
  if (days === null || known.kind !== kind || known.status !== status) return null
  return { ...known, signedOn: days }
}

/** The public entries under these conditions. */
export const whereOf = (conditions: Conditions): Prisma.AgreementWhereInput => ({
  AND: [publicAgreement, conditions],
})

async function kindOptions({ kind, ...others }: Conditions): Promise<FilterOption<AgreementKind>[]> {
  const rows = await db.agreement.groupBy({ by: ['kind'], where: whereOf(others), _count: true })
  const counts = new Map(rows.map((row) => [row.kind, row._count]))
  return AGREEMENT_KINDS.filter((value) => counts.has(value) || value === kind).map((value) => ({
    value,
    label: AGREEMENT_KIND_LABELS[value],
    count: counts.get(value) ?? 0,
  }))
}

async function statusOptions({ status, ...others }: Conditions): Promise<FilterOption<AgreementStatus>[]> {
  const rows = await db.agreement.groupBy({ by: ['status'], where: whereOf(others), _count: true })
  const counts = new Map(rows.map((row) => [row.status, row._count]))
  return PUBLIC_AGREEMENT_STATUSES.filter((value) => counts.has(value) || value === status).map((value) => ({
    value,
    label: AGREEMENT_STATUS_LABELS[value],
    count: counts.get(value) ?? 0,
  }))
}

async function yearOptions(
  { signedOn: _, ...others }: Conditions,
  year: string | undefined,
): Promise<FilterOption[]> {
  const rows = await db.agreement.groupBy({ by: ['signedOn'], where: whereOf(others), _count: true })
  const years = countYears(rows.map((row) => ({ date: row.signedOn, count: row._count })))
  return withChosen(years, year, async () => [{ value: year ?? '', label: `${year}年` }])
}

/**
 * One page of the public register with the counts beside its filters; null where a filter names nothing or there is
 * no such page. Each entry says no more than its confidentiality lets be seen.
 */
export async function listRegister(filters: ListFilters, page: number): Promise<AgreementRegister | null> {
  const conditions = conditionsOf(filters)
  if (conditions === null) return null
  const where = whereOf(conditions)
  const [total, rows, kind, status, year] = await Promise.all([
    db.agreement.count({ where }),
    db.agreement.findMany({ where, orderBy: [...newestFirst], ...pageWindow(page), select: entrySelect }),
    kindOptions(conditions),
    statusOptions(conditions),
    yearOptions(conditions, filters.year),
  ])
  const pageCount = pageCountOf(total)
  if (page > pageCount) return null
  return { items: rows.map(toEntry), total, page, pageCount, filters, facets: { kind, status, year } }
}

async function listLines(where: Prisma.AgreementWhereInput, limit: number): Promise<AgreementLine[]> {
  const rows = await db.agreement.findMany({
    where: { AND: [publicAgreement, where] },
    orderBy: [...newestFirst],
    take: limit,
    select: agreementLineSelect,
  })
  return rows.map(toAgreementLine)
}

/** The registered agreements that a project stands on, newest first. */
export function listAgreementsOfProject(projectId: string, limit = 50): Promise<AgreementLine[]> {
  return listLines({ projects: { some: { id: projectId } } }, limit)
}

/** The registered agreements that a unit is a party of, newest first. */
export function listAgreementsOfOrganization(organizationId: string, limit = 100): Promise<AgreementLine[]> {
  return listLines({ parties: { some: { organizationId } } }, limit)
}
