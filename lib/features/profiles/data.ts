import { listNewestArticles } from '@/lib/features/articles/data'
import { listFiguresOf } from '@/lib/features/figures/data'
import { listHonoursOf } from '@/lib/features/honours/data'
import { publicPosition } from '@/lib/features/positions/data'
import { findRedirectTarget } from '@/lib/features/redirects/data'
import { sourceSelect, toSourceReference } from '@/lib/features/sources/data'
import { db, type Prisma } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS } from '@/lib/shared/unit-link'
import { derivePartners } from './rules'
import { findSections, listWhere } from './sections/data'
import { listAllianceTies, listAllies, listCooperations } from './ties/data'
import type { EventLine, PolicyLine, PositionLine, Profile } from './types'

/** The page names so many of each; the lists of the portal have them all. */
const ARTICLES = 6
const POSITIONS = 12
const POLICIES = 12
const EVENTS = 6

const unitSelect = {
  ...UNIT_LINK_COLUMNS,
  id: true,
  shortName: true,
  aliases: true,
  creditCode: true,
  region: { select: { code: true, fullName: true } },
  address: true,
  website: true,
  phone: true,
  summary: true,
  body: true,
  majors: true,
  majorGroups: true,
  employeeCount: true,
  employeeCountAsOf: true,
  industryChains: { orderBy: { sortKey: 'asc' }, select: { slug: true, name: true } },
  parent: { select: { ...UNIT_LINK_COLUMNS, status: true } },
  children: { where: PUBLIC_UNIT, orderBy: { sortKey: 'asc' }, select: UNIT_LINK_COLUMNS },
  note: true,
  source: { select: sourceSelect },
  updatedAt: true,
} as const satisfies Prisma.OrganizationSelect

type UnitRow = Prisma.OrganizationGetPayload<{ select: typeof unitSelect }>

function publicParent(parent: UnitRow['parent']): Profile['parent'] {
  if (parent?.status !== PUBLIC_UNIT.status) return null
  const { status: _, ...unit } = parent
  return unit
}

function toUnit({ body, employeeCount, employeeCountAsOf, industryChains, ...row }: UnitRow) {
  return {
    ...row,
    parent: publicParent(row.parent),
    bodyHtml: renderMarkdown(body),
    chains: industryChains,
    source: row.source && toSourceReference(row.source),
    employees:
      employeeCount === null || employeeCountAsOf === null
        ? null
        : { count: employeeCount, asOf: dayOf(employeeCountAsOf) },
    updatedAt: row.updatedAt.toISOString(),
  }
}

async function listPositions(organizationId: string): Promise<PositionLine[]> {
  return db.position.findMany({
    where: { AND: [publicPosition, { organizationId, status: { in: ['published', 'paused'] } }] },
    orderBy: [{ status: 'asc' }, { publishedAt: 'desc' }, { id: 'asc' }],
    take: POSITIONS,
    select: { slug: true, title: true, kind: true, status: true, seats: true, demo: true },
  })
}

async function listPolicies(organizationId: string): Promise<PolicyLine[]> {
  const rows = await db.policyDocument.findMany({
    where: { issuerId: organizationId, status: 'published' },
    orderBy: [{ issuedOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: POLICIES,
    select: { slug: true, title: true, issuedOn: true, issuedPrecision: true, documentNumber: true },
  })
  return rows.map(({ issuedOn, issuedPrecision, ...row }) => ({
    ...row,
    issuedOn: fromDateColumns(issuedOn, issuedPrecision),
  }))
}

async function listEvents(organizationId: string): Promise<EventLine[]> {
  const rows = await db.event.findMany({
    where: { hosts: { some: { id: organizationId } }, status: 'published' },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: EVENTS,
    select: { slug: true, title: true, startsOn: true, startsPrecision: true, place: true },
  })
  return rows.map(({ startsOn, startsPrecision, ...row }) => ({
    ...row,
    startsOn: fromDateColumns(startsOn, startsPrecision),
  }))
}

async function toProfile(row: UnitRow): Promise<Profile> {
  const { id } = row
  const owner = { kind: 'organization', id } as const
  const sections = await findSections(id)
  const [alliances, cooperations, positions, policies, events, honours, figures, articles] =
    await Promise.all([
      listWhere(sections.alliances, () => listAllianceTies(id)),
      listCooperations(id, sections),
      listWhere(sections.positions, () => listPositions(id)),
      listWhere(sections.policies, () => listPolicies(id)),
      listWhere(sections.events, () => listEvents(id)),
      listWhere(sections.honours, () => listHonoursOf(owner)),
      listWhere(sections.figures, () => listFiguresOf(owner)),
      listWhere(sections.articles, () => listNewestArticles(ARTICLES, { organizationId: id })),
    ])
  const { platforms, projects, agreements, ties } = cooperations
  const partners = derivePartners(row.slug, ties)
  const slugs = partners.map(({ unit }) => unit.slug)
  const allies = await listWhere(sections.alliances, () => listAllies(id, slugs))
  return {
    ...toUnit(row),
    alliances,
    platforms,
    projects,
    agreements,
    positions,
    policies,
    events,
    honours,
    figures,
    articles,
    partners,
    allies,
  }
}

/**
 * The public page of a unit, with everything that other records tell of it; where its slug was changed, the slug that
 * it has now; null where there is no verified unit.
 */
export async function findProfile(
  slug: string,
): Promise<{ profile: Profile } | { redirectTo: string } | null> {
  const row = await db.organization.findFirst({ where: { slug, ...PUBLIC_UNIT }, select: unitSelect })
  if (row) return { profile: await toProfile(row) }
  const id = await findRedirectTarget('organization', slug)
  const moved =
    id && (await db.organization.findFirst({ where: { id, ...PUBLIC_UNIT }, select: { slug: true } }))
  return moved ? { redirectTo: moved.slug } : null
}
