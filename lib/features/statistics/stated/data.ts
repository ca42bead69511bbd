import { publicEvent } from '@/lib/features/events/data'
import { figureSelect, toFigure } from '@/lib/features/figures/data'
import { publicPlatform } from '@/lib/features/platforms/data'
import { platformPath } from '@/lib/features/platforms/rules'
import { publicProject } from '@/lib/features/projects/data'
import { db, type Prisma } from '@/lib/server/db'
import { PAGE_SIZE } from '@/lib/shared/list-path'
import { countYears, pageCountOf, yearRange } from '@/lib/shared/lists'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import type { Stated, StatedPage } from '../types'

/** Figures of records that are public. */
const publicFigure = {
  OR: [
    { organization: PUBLIC_UNIT },
    { allianceId: { not: null } },
    { platform: publicPlatform },
    { project: publicProject },
    { event: publicEvent },
  ],
} satisfies Prisma.FigureWhereInput

const GROUP = ['metric', 'organizationId', 'allianceId', 'platformId', 'projectId', 'eventId'] as const
type Group = Pick<Prisma.FigureGroupByOutputType, (typeof GROUP)[number]>

const keyOf = (row: Group) => GROUP.map((column) => row[column] ?? '').join(' ')
const columnsOf = (row: Group): Group =>
  Object.fromEntries(GROUP.map((column) => [column, row[column]])) as Group

const pageSelect = {
  ...figureSelect,
  organizationId: true,
  allianceId: true,
  platformId: true,
  projectId: true,
  eventId: true,
  organization: { select: { slug: true, name: true } },
  alliance: { select: { slug: true, name: true } },
  platform: { select: { slug: true, name: true, kind: true } },
  project: { select: { slug: true, title: true } },
  event: { select: { slug: true, title: true } },
} as const satisfies Prisma.FigureSelect

type Row = Prisma.FigureGetPayload<{ select: typeof pageSelect }>

function subjectOf({ organization, alliance, platform, project, event }: Row): Stated['subject'] {
  if (organization) return { name: organization.name, href: `/members/${organization.slug}` }
  if (alliance) return { name: alliance.name, href: `/alliances/${alliance.slug}` }
  if (platform) return { name: platform.name, href: platformPath(platform) }
  if (project) return { name: project.title, href: `/projects/${project.slug}` }
  if (event) return { name: event.title, href: `/events/${event.slug}` }
  throw new Error('A figure without a subject')
}

const whereOf = (year: string | undefined): Prisma.FigureWhereInput => ({
  AND: [publicFigure, year === undefined ? {} : { asOf: yearRange(year) ?? { in: [] } }],
})

/**
 * A page of what sources state about public records, metrics by pinyin; all that is stated of one metric of one record
 * together, in its order there. With a year: what holds for a day in it. Null where there is no such page.
 */
export async function listStated(year: string | undefined, page: number): Promise<StatedPage | null> {
  const where = whereOf(year)
  const groups = await db.figure.groupBy({ by: [...GROUP], where })
  const sorted = groups
    .map((group) => ({ group, key: `${sortKeyOf(group.metric)} ${keyOf(group)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const pageCount = pageCountOf(sorted.length)
  if (page > pageCount) return null
  const shown = sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ group }) => group)
  const rows = await db.figure.findMany({
    where: { AND: [where, { OR: shown.map(columnsOf) }] },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: pageSelect,
  })
  const items = shown.flatMap((group): Stated[] => {
    const statements = rows.filter((row) => keyOf(row) === keyOf(group))
    const [first] = statements
    if (!first) return []
    return [{ metric: group.metric, subject: subjectOf(first), statements: statements.map(toFigure) }]
  })
  return { items, total: sorted.length, page, pageCount }
}

/** The years of the days that stated figures hold for. */
export async function listStatedYears(): Promise<string[]> {
  const rows = await db.figure.groupBy({ by: ['asOf'], where: publicFigure, _count: true })
  return countYears(rows.map((row) => ({ date: row.asOf, count: row._count }))).map(({ value }) => value)
}
