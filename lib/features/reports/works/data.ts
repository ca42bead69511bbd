import { publicAgreement } from '@/lib/features/agreements/data'
import { publicMembership } from '@/lib/features/alliances/memberships/data'
import { publicArticle } from '@/lib/features/articles/data'
import { publicEvent } from '@/lib/features/events/data'
import { ORGANIZATION_KINDS } from '@/lib/features/organizations/constants'
import { publicPlatform } from '@/lib/features/platforms/data'
import { platformPath } from '@/lib/features/platforms/rules'
import { publicPosition } from '@/lib/features/positions/data'
import { publicProject } from '@/lib/features/projects/data'
import { db } from '@/lib/server/db'
import { fromDateColumns, todayInShanghai } from '@/lib/shared/dates'
import { UNIT_LINK_COLUMNS } from '@/lib/shared/unit-link'
import { REPORT_LIMIT } from '../constants'
import type { Report } from '../types'

/** The days of a year, for a date column. */
const daysOf = (year: number) => ({
  gte: new Date(`${year}-01-01T00:00:00Z`),
  lt: new Date(`${year + 1}-01-01T00:00:00Z`),
})

/** The moments of a year as the clocks of China have it. */
const momentsOf = (year: number) => ({
  gte: new Date(`${year}-01-01T00:00:00+08:00`),
  lt: new Date(`${year + 1}-01-01T00:00:00+08:00`),
})

const byName = [{ sortKey: 'asc' }, { id: 'asc' }] as const

/** Units by the year's end: those that joined by then, and those whose day of joining is not on record. */
export async function listMembers(allianceId: string, year: number): Promise<Report['members']> {
  const where = { ...publicMembership, allianceId }
  const { gte, lt } = daysOf(year)
  const rows = await db.membership.findMany({
    where: { ...where, OR: [{ joinedOn: null }, { joinedOn: { lt } }] },
    orderBy: [{ organization: { sortKey: 'asc' } }, { id: 'asc' }],
    select: { seat: true, joinedOn: true, organization: { select: UNIT_LINK_COLUMNS } },
  })
  const began = rows.filter(({ joinedOn }) => joinedOn !== null && joinedOn >= gte)
  return {
    began: began.slice(0, REPORT_LIMIT).map(({ seat, joinedOn, organization }) => ({
      ...organization,
      seat,
      joinedOn: fromDateColumns(joinedOn, null),
    })),
    count: began.length,
    total: rows.length,
    undated: rows.filter(({ joinedOn }) => joinedOn === null).length,
    byKind: ORGANIZATION_KINDS.map((kind) => ({
      kind,
      count: rows.filter(({ organization }) => organization.kind === kind).length,
    })).filter(({ count }) => count > 0),
  }
}

/** The platforms of the alliance that began in the year. */
export async function listPlatforms(allianceId: string, year: number): Promise<Report['platforms']> {
  const where = { ...publicPlatform, alliances: { some: { id: allianceId } } }
  const days = daysOf(year)
  const [rows, count, total, undated] = await Promise.all([
    db.jointPlatform.findMany({
      where: { ...where, startedOn: days },
      orderBy: [{ startedOn: 'asc' }, ...byName],
      take: REPORT_LIMIT,
      select: { slug: true, name: true, kind: true, startedOn: true, startedPrecision: true },
    }),
    db.jointPlatform.count({ where: { ...where, startedOn: days } }),
    db.jointPlatform.count({ where: { ...where, startedOn: { lt: days.lt } } }),
    db.jointPlatform.count({ where: { ...where, startedOn: null } }),
  ])
  const began = rows.map(({ slug, name, kind, startedOn, startedPrecision }) => ({
    href: platformPath({ kind, slug }),
    title: name,
    kind,
    on: fromDateColumns(startedOn, startedPrecision),
  }))
  return { began, count, total, undated }
}

/** The projects of the alliance that began in the year. */
export async function listProjects(allianceId: string, year: number): Promise<Report['projects']> {
  const where = { ...publicProject, alliances: { some: { id: allianceId } } }
  const days = daysOf(year)
  const [rows, count, total, undated] = await Promise.all([
    db.project.findMany({
      where: { ...where, startsOn: days },
      orderBy: [{ startsOn: 'asc' }, ...byName],
      take: REPORT_LIMIT,
      select: { slug: true, title: true, kind: true, startsOn: true, startsPrecision: true },
    }),
    db.project.count({ where: { ...where, startsOn: days } }),
    db.project.count({ where: { ...where, startsOn: { lt: days.lt } } }),
    db.project.count({ where: { ...where, startsOn: null } }),
  ])
  const began = rows.map(({ slug, title, kind, startsOn, startsPrecision }) => ({
    href: `/projects/${slug}`,
    title,
    kind,
    on: fromDateColumns(startsOn, startsPrecision),
  }))
  return { began, count, total, undated }
}

/** The agreements in the alliance's register that were signed in the year. */
export async function listAgreements(allianceId: string, year: number): Promise<Report['agreements']> {
  const where = { ...publicAgreement, allianceId }
  const days = daysOf(year)
  const [rows, count, total, undated] = await Promise.all([
    db.agreement.findMany({
      where: { ...where, signedOn: days },
      orderBy: [{ signedOn: 'asc' }, ...byName],
      take: REPORT_LIMIT,
      select: { number: true, title: true, kind: true, signedOn: true, signedPrecision: true },
    }),
    db.agreement.count({ where: { ...where, signedOn: days } }),
    db.agreement.count({ where: { ...where, signedOn: { lt: days.lt } } }),
    db.agreement.count({ where: { ...where, signedOn: null } }),
  ])
  const began = rows.map(({ number, title, kind, signedOn, signedPrecision }) => ({
    href: number === null ? '/agreements' : `/verify/${encodeURIComponent(number)}`,
    title,
    kind,
    on: fromDateColumns(signedOn, signedPrecision),
  }))
  return { began, count, total, undated }
}

/** The positions that the alliance reviewed and that were published in the year. */
export async function listPositions(allianceId: string, year: number): Promise<Report['positions']> {
  const where = { ...publicPosition, allianceId }
  const moments = momentsOf(year)
  const [rows, sum, total, undated] = await Promise.all([
    db.position.findMany({
      where: { ...where, publishedAt: moments },
      orderBy: [{ publishedAt: 'asc' }, ...byName],
      take: REPORT_LIMIT,
      select: { slug: true, title: true, kind: true, seats: true, demo: true, publishedAt: true },
    }),
    db.position.aggregate({ where: { ...where, publishedAt: moments }, _count: true, _sum: { seats: true } }),
    db.position.count({ where: { ...where, publishedAt: { lt: moments.lt } } }),
    db.position.count({ where: { ...where, publishedAt: null } }),
  ])
  const began = rows.map(({ slug, publishedAt, ...position }) => ({
    ...position,
    href: `/positions/${slug}`,
    on: publishedAt && todayInShanghai(publishedAt),
  }))
  return { began, count: sum._count, total, undated, seats: sum._sum.seats ?? 0 }
}

/** The events of the alliance in the year. */
export async function listEvents(allianceId: string, year: number): Promise<Report['events']> {
  const where = { ...publicEvent, alliances: { some: { id: allianceId } } }
  const days = daysOf(year)
  const [rows, count, total, undated] = await Promise.all([
    db.event.findMany({
      where: { ...where, startsOn: days },
      orderBy: [{ startsOn: 'asc' }, ...byName],
      take: REPORT_LIMIT,
      select: { slug: true, title: true, kind: true, startsOn: true, startsPrecision: true },
    }),
    db.event.count({ where: { ...where, startsOn: days } }),
    db.event.count({ where: { ...where, startsOn: { lt: days.lt } } }),
    db.event.count({ where: { ...where, startsOn: null } }),
  ])
  const began = rows.map(({ slug, title, kind, startsOn, startsPrecision }) => ({
    href: `/events/${slug}`,
    title,
    kind,
    on: fromDateColumns(startsOn, startsPrecision),
  }))
  return { began, count, total, undated }
}

/** How many articles about the alliance were published in the year. */
export function countArticles(allianceId: string, year: number): Promise<number> {
  const alliances = { some: { id: allianceId } }
  return db.article.count({ where: { ...publicArticle, alliances, publishedOn: daysOf(year) } })
}
