import { publicAgreement } from '@/lib/features/agreements/data'
import { publicMembership } from '@/lib/features/alliances/memberships/data'
import { publicArticle } from '@/lib/features/articles/data'
import { publicEvent } from '@/lib/features/events/data'
import { listFiguresOf } from '@/lib/features/figures/data'
import { listHonoursOf } from '@/lib/features/honours/data'
import { publicPlatform } from '@/lib/features/platforms/data'
import { publicPosition } from '@/lib/features/positions/data'
import { publicProject } from '@/lib/features/projects/data'
import { findRedirectTarget } from '@/lib/features/redirects/data'
import { db, type Prisma } from '@/lib/server/db'
import { fromDateColumns } from '@/lib/shared/dates'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS } from '@/lib/shared/unit-link'
import { inYear, yearsFrom } from './rules'
import type { Report } from './types'
import * as works from './works/data'

const allianceSelect = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  status: true,
  foundedOn: true,
  foundedPrecision: true,
  region: { select: { fullName: true } },
  roles: {
    where: { role: 'lead', organization: PUBLIC_UNIT },
    orderBy: { position: 'asc' },
    select: { organization: { select: UNIT_LINK_COLUMNS } },
  },
} as const satisfies Prisma.AllianceSelect

type AllianceRow = Prisma.AllianceGetPayload<{ select: typeof allianceSelect }>

/** The first and the last days of what an alliance has done. */
async function findSpans(id: string): Promise<(Date | null)[]> {
  const ofAlliance = { alliances: { some: { id } } } as const
  const [members, platforms, projects, agreements, positions, events, articles] = await Promise.all([
    db.membership.aggregate({
      where: { ...publicMembership, allianceId: id },
      _min: { joinedOn: true },
      _max: { joinedOn: true },
    }),
    db.jointPlatform.aggregate({
      where: { ...publicPlatform, ...ofAlliance },
      _min: { startedOn: true },
      _max: { startedOn: true },
    }),
    db.project.aggregate({
      where: { ...publicProject, ...ofAlliance },
      _min: { startsOn: true },
      _max: { startsOn: true },
    }),
    db.agreement.aggregate({
      where: { ...publicAgreement, allianceId: id },
      _min: { signedOn: true },
      _max: { signedOn: true },
    }),
    db.position.aggregate({
      where: { ...publicPosition, allianceId: id },
      _min: { publishedAt: true },
      _max: { publishedAt: true },
    }),
    db.event.aggregate({
      where: { ...publicEvent, ...ofAlliance },
      _min: { startsOn: true },
      _max: { startsOn: true },
    }),
    db.article.aggregate({
      where: { ...publicArticle, ...ofAlliance },
      _min: { publishedOn: true },
      _max: { publishedOn: true },
    }),
  ])
  return [members, platforms, projects, agreements, positions, events, articles].flatMap(({ _min, _max }) => [
    ...Object.values(_min),
    ...Object.values(_max),
  ])
}

async function listYears({ id, foundedOn }: Pick<AllianceRow, 'id' | 'foundedOn'>): Promise<number[]> {
  const days = [foundedOn, ...(await findSpans(id))]
  return yearsFrom(days.flatMap((day) => (day === null ? [] : [day.getUTCFullYear()])))
}

async function readReport(row: AllianceRow, year: number, years: number[]): Promise<Report> {
  const { id, foundedPrecision, region, roles, ...alliance } = row
  const subject = { kind: 'alliance', id } as const
  const [members, platforms, projects, agreements, positions, events, articles, honours, figures] =
    await Promise.all([
      works.listMembers(id, year),
      works.listPlatforms(id, year),
      works.listProjects(id, year),
      works.listAgreements(id, year),
      works.listPositions(id, year),
      works.listEvents(id, year),
      works.countArticles(id, year),
      listHonoursOf(subject),
      listFiguresOf(subject),
    ])
  return {
    alliance: {
      slug: alliance.slug,
      name: alliance.name,
      kind: alliance.kind,
      status: alliance.status,
      foundedOn: fromDateColumns(row.foundedOn, foundedPrecision),
      region: region?.fullName ?? null,
      leads: roles.map(({ organization }) => organization),
    },
    year,
    years,
    ...{ members, platforms, projects, agreements, positions, events, articles },
    honours: honours.filter(({ grantedOn }) => inYear(grantedOn, year)),
    figures: figures.filter(({ asOf }) => inYear(asOf, year)),
    undatedFigures: figures.filter(({ asOf }) => asOf === null).length,
  }
}

/** The years that an alliance has a report of, newest first: from its first day on record to its last. */
export async function findReportYears(slug: string): Promise<number[]> {
  const row = await db.alliance.findUnique({ where: { slug }, select: { id: true, foundedOn: true } })
  return row ? listYears(row) : []
}

/**
 * What an alliance did in a year; where its slug was changed, the slug that it has now; null where there is no such
 * alliance, or nothing of it in that year or before and after.
 */
export async function findReport(
  slug: string,
  year: number,
): Promise<{ report: Report } | { redirectTo: string } | null> {
  const row = await db.alliance.findUnique({ where: { slug }, select: allianceSelect })
  if (!row) {
    const id = await findRedirectTarget('alliance', slug)
    const target = id && (await db.alliance.findUnique({ where: { id }, select: { slug: true } }))
    return target ? { redirectTo: target.slug } : null
  }
  const years = await listYears(row)
  return years.includes(year) ? { report: await readReport(row, year, years) } : null
}
