import { findRedirectTarget } from '@/lib/features/redirects/data'
import { db, type Prisma } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { checkSelect, toCheck } from './checks/data'
import { PUBLIC_POSITION_STATUSES } from './constants'
import type { Pay, PositionPage, PositionSummary } from './types'

/** Positions that visitors may see: reviewed ones of verified units. */
export const publicPosition = {
  status: { in: [...PUBLIC_POSITION_STATUSES] },
  organization: { status: 'verified' },
} as const satisfies Prisma.PositionWhereInput

/** What to select of a position for `toPositionSummary`. */
export const positionSummarySelect = {
  slug: true,
  title: true,
  kind: true,
  status: true,
  organization: { select: { slug: true, name: true, kind: true } },
  region: { select: { fullName: true } },
  seats: true,
  payFen: true,
  payPeriod: true,
  accommodation: true,
  meals: true,
  startsOn: true,
  endsOn: true,
  openUntil: true,
  demo: true,
} as const satisfies Prisma.PositionSelect

type SummaryRow = Prisma.PositionGetPayload<{ select: typeof positionSummarySelect }>

const day = (date: Date | null) => (date === null ? null : dayOf(date))

function toPay({ payFen, payPeriod }: Pick<SummaryRow, 'payFen' | 'payPeriod'>): Pay | null {
  return payFen === null || payPeriod === null ? null : { fen: payFen.toString(), period: payPeriod }
}

/** A selected position as lists show it. */
export function toPositionSummary(row: SummaryRow): PositionSummary {
  const { slug, title, kind, status, organization, region, seats, accommodation, meals, demo } = row
  return {
    slug,
    title,
    kind,
    status,
    seats,
    demo,
    unit: organization,
    region: region?.fullName ?? null,
    pay: toPay(row),
    accommodation,
    meals,
    startsOn: day(row.startsOn),
    endsOn: day(row.endsOn),
    openUntil: day(row.openUntil),
  }
}

const pageSelect = {
  ...positionSummarySelect,
  ...checkSelect,
  id: true,
  postClass: true,
  majors: true,
  industryChains: { orderBy: { sortKey: 'asc' }, select: { slug: true, name: true } },
  tasks: true,
  learningGoals: true,
  hoursPerDay: true,
  hoursPerWeek: true,
  shift: true,
  nightFrom: true,
  nightTo: true,
  restDaysWork: true,
  holidaysWork: true,
  overtime: true,
  payBasis: true,
  payCycleDays: true,
  payee: true,
  payForm: true,
  payReason: true,
  feesStated: true,
  fees: true,
  insuranceKind: true,
  insurancePayer: true,
  insuranceFrom: true,
  insuranceTo: true,
  insuranceNote: true,
  venueType: true,
  address: true,
  schoolMentor: true,
  enterpriseMentor: true,
  contact: true,
  filingNumber: true,
  publishedAt: true,
  updatedAt: true,
} as const satisfies Prisma.PositionSelect

type PageRow = Prisma.PositionGetPayload<{ select: typeof pageSelect }>

function toPage(row: PageRow): PositionPage {
  const { organization: _unit, payFen: _fen, payPeriod: _period, ...stored } = row
  const { industryChains, feesStated, fees, findings, checkedAt, checkedRules, hindrances, ...rest } = stored
  return {
    ...rest,
    ...toPositionSummary(row),
    chains: industryChains,
    fees: feesStated ? fees : null,
    insuranceFrom: day(row.insuranceFrom),
    insuranceTo: day(row.insuranceTo),
    check: toCheck({ findings, checkedAt, checkedRules, hindrances }),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** The public page of a position; where its slug was changed, the slug that it has now; null where there is none. */
export async function findPositionPage(
  slug: string,
): Promise<{ position: PositionPage } | { redirectTo: string } | null> {
  const row = await db.position.findFirst({ where: { slug, ...publicPosition }, select: pageSelect })
  if (row) return { position: toPage(row) }
  const id = await findRedirectTarget('position', slug)
  const target =
    id && (await db.position.findFirst({ where: { id, ...publicPosition }, select: { slug: true } }))
  return target ? { redirectTo: target.slug } : null
}

/** The open positions of a unit, newest first. */
export async function listOpenPositionsOf(organizationId: string, limit = 24): Promise<PositionSummary[]> {
  const rows = await db.position.findMany({
    where: { organizationId, status: 'published', organization: { status: 'verified' } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    take: limit,
    select: positionSummarySelect,
  })
  return rows.map(toPositionSummary)
}
