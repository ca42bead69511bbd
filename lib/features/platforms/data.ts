import { listFiguresOf } from '@/lib/features/figures/data'
import { listHonoursOf } from '@/lib/features/honours/data'
import { listProjectsOfPlatform } from '@/lib/features/projects/data'
import { findRedirectTarget } from '@/lib/features/redirects/data'
import { sourceSelect, toSourceReference } from '@/lib/features/sources/data'
import { db, type Prisma } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { fromDateColumns } from '@/lib/shared/dates'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS } from '@/lib/shared/unit-link'
import { COLLEGE_TASKS, type PlatformKind } from './constants'
import type { PlatformPage, PlatformSummary } from './types'

/** Platforms that the public may see. */
export const publicPlatform = { host: PUBLIC_UNIT } as const satisfies Prisma.JointPlatformWhereInput

/** What to select of a platform for `toPlatformSummary`. */
export const platformSummarySelect = {
  slug: true,
  name: true,
  kind: true,
  status: true,
  startedOn: true,
  startedPrecision: true,
  cooperationSince: true,
  cooperationPrecision: true,
  summary: true,
  host: { select: { ...UNIT_LINK_COLUMNS, region: { select: { code: true, fullName: true } } } },
  partners: {
    where: { organization: PUBLIC_UNIT },
    orderBy: { position: 'asc' },
    select: { organization: { select: UNIT_LINK_COLUMNS } },
  },
} as const satisfies Prisma.JointPlatformSelect

type SummaryRow = Prisma.JointPlatformGetPayload<{ select: typeof platformSummarySelect }>

/** A selected platform as lists show it. */
export function toPlatformSummary(row: SummaryRow): PlatformSummary {
  const { region, ...host } = row.host
  return {
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    status: row.status,
    startedOn: fromDateColumns(row.startedOn, row.startedPrecision),
    cooperationSince: fromDateColumns(row.cooperationSince, row.cooperationPrecision),
    region: region?.fullName ?? null,
    host,
    partners: row.partners.map(({ organization }) => organization),
    summary: row.summary,
  }
}

const pageSelect = {
  ...platformSummarySelect,
  id: true,
  majors: true,
  industryChains: { orderBy: { sortKey: 'asc' }, select: { slug: true, name: true } },
  features: true,
  mixedOwnership: true,
  craftsman: true,
  body: true,
  taskTraining: true,
  taskMajors: true,
  taskCourses: true,
  taskBases: true,
  taskTeachers: true,
  taskServices: true,
  taskGovernance: true,
  councilSeats: { orderBy: { position: 'asc' }, select: { body: true, role: true } },
  alliances: { orderBy: { sortKey: 'asc' }, select: { slug: true, name: true } },
  note: true,
  source: { select: sourceSelect },
  updatedAt: true,
} as const satisfies Prisma.JointPlatformSelect

type PageRow = Prisma.JointPlatformGetPayload<{ select: typeof pageSelect }>

function toPage(row: PageRow): Omit<PlatformPage, 'honours' | 'figures' | 'projects'> {
  const tasks = row.kind === 'industry_college' ? COLLEGE_TASKS : []
  return {
    ...toPlatformSummary(row),
    id: row.id,
    region: row.host.region,
    majors: row.majors,
    chains: row.industryChains,
    features: row.features,
    mixedOwnership: row.mixedOwnership,
    craftsman: row.craftsman,
    bodyHtml: renderMarkdown(row.body),
    council: row.councilSeats,
    tasks: tasks
      .filter(({ key }) => row[key].trim() !== '')
      .map(({ key }) => ({ key, html: renderMarkdown(row[key]) })),
    alliances: row.alliances,
    note: row.note,
    source: row.source && toSourceReference(row.source),
    updatedAt: row.updatedAt.toISOString(),
  }
}

async function findRelated(id: string) {
  const [honours, figures, projects] = await Promise.all([
    listHonoursOf({ kind: 'platform', id }),
    listFiguresOf({ kind: 'platform', id }),
    listProjectsOfPlatform(id),
  ])
  return { honours, figures, projects }
}

/**
 * The public page of an industry college or platform; where its slug was changed, where it is now; null where there
 * is none, or its host is not public.
 */
export async function findPlatformPage(
  slug: string,
): Promise<{ platform: PlatformPage } | { redirectTo: { kind: PlatformKind; slug: string } } | null> {
  const row = await db.jointPlatform.findFirst({ where: { slug, ...publicPlatform }, select: pageSelect })
  if (row) return { platform: { ...toPage(row), ...(await findRelated(row.id)) } }
  const id = await findRedirectTarget('platform', slug)
  if (id === null) return null
  const target = await db.jointPlatform.findFirst({
    where: { id, ...publicPlatform },
    select: { kind: true, slug: true },
  })
  return target && { redirectTo: target }
}

/** An alliance's platforms, industry colleges first. */
export async function listPlatformsOfAlliance(allianceId: string): Promise<PlatformSummary[]> {
  const rows = await db.jointPlatform.findMany({
    where: { alliances: { some: { id: allianceId } }, ...publicPlatform },
    orderBy: [{ kind: 'asc' }, { sortKey: 'asc' }, { id: 'asc' }],
    select: platformSummarySelect,
  })
  return rows.map(toPlatformSummary)
}
