import { listAgreementsOfProject } from '@/lib/features/agreements/data'
import { listFiguresOf } from '@/lib/features/figures/data'
import { shownFileSelect } from '@/lib/features/files/data'
import { listHonoursOf } from '@/lib/features/honours/data'
import { partySelect, toParty } from '@/lib/features/parties/data'
import { findRedirectTarget } from '@/lib/features/redirects/data'
import { sourceSelect, toSourceReference } from '@/lib/features/sources/data'
import { db, type Prisma } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import { PARTY_ROLES, PUBLIC_PROJECT_STATUSES } from './constants'
import { keepersOf } from './rules'
import type { ProjectPage, ProjectSummary } from './types'

/** Projects that visitors may see. */
export const publicProject = {
  status: { in: [...PUBLIC_PROJECT_STATUSES] },
} as const satisfies Prisma.ProjectWhereInput

/** What to select of a project for `toProjectSummary`. */
export const projectSummarySelect = {
  slug: true,
  title: true,
  kind: true,
  status: true,
  number: true,
  startsOn: true,
  startsPrecision: true,
  endsOn: true,
  endsPrecision: true,
  summary: true,
  parties: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { role: true, organizationId: true, answer: true, organization: { select: partySelect } },
  },
} as const satisfies Prisma.ProjectSelect

type SummaryRow = Prisma.ProjectGetPayload<{ select: typeof projectSummarySelect }>

/** A selected project as lists show it, its parties in the order of their roles. */
export function toProjectSummary(row: SummaryRow): ProjectSummary {
  const { slug, title, kind, status, number, summary } = row
  const keepers = keepersOf(row.parties)
  const parties = row.parties
    .map(({ role, organizationId, answer, organization }) => ({
      role,
      confirmed: keepers.includes(organizationId) || answer === 'confirmed',
      ...toParty(organization),
    }))
    .toSorted((a, b) => PARTY_ROLES.indexOf(a.role) - PARTY_ROLES.indexOf(b.role))
  return {
    slug,
    title,
    kind,
    status,
    number,
    summary,
    parties,
    startsOn: fromDateColumns(row.startsOn, row.startsPrecision),
    endsOn: fromDateColumns(row.endsOn, row.endsPrecision),
  }
}

const named = { slug: true, name: true } as const

const pageSelect = {
  ...projectSummarySelect,
  id: true,
  majors: true,
  topics: true,
  industryChains: { orderBy: { sortKey: 'asc' }, select: named },
  fundingSource: true,
  budgetFen: true,
  intake: true,
  goals: true,
  body: true,
  note: true,
  source: { select: sourceSelect },
  milestones: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      title: true,
      dueOn: true,
      doneOn: true,
      evidence: true,
      file: { select: shownFileSelect },
    },
  },
  outputs: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { kind: true, title: true, producedOn: true },
  },
  alliances: { orderBy: { sortKey: 'asc' }, select: named },
  platforms: {
    where: { host: { status: 'verified' } },
    orderBy: { sortKey: 'asc' },
    select: { ...named, kind: true },
  },
  articles: {
    where: { status: 'published' },
    orderBy: [{ publishedOn: 'desc' }, { id: 'asc' }],
    take: 12,
    select: { slug: true, title: true, publishedOn: true },
  },
  updatedAt: true,
} as const satisfies Prisma.ProjectSelect

type PageRow = Prisma.ProjectGetPayload<{ select: typeof pageSelect }>
type Page = Omit<ProjectPage, 'agreements' | 'honours' | 'figures'>

const day = (date: Date | null) => (date === null ? null : dayOf(date))

function toPage(row: PageRow): Page {
  const { id, majors, topics, fundingSource, intake, goals, note, alliances } = row
  return {
    ...toProjectSummary(row),
    id,
    majors,
    topics,
    fundingSource,
    intake,
    goals,
    note,
    alliances,
    chains: row.industryChains,
    budgetFen: row.budgetFen?.toString() ?? null,
    bodyHtml: renderMarkdown(row.body),
    source: row.source && toSourceReference(row.source),
    milestones: row.milestones.map(({ dueOn, doneOn, ...milestone }) => ({
      ...milestone,
      dueOn: day(dueOn),
      doneOn: day(doneOn),
    })),
    outputs: row.outputs.map(({ producedOn, ...output }) => ({ ...output, producedOn: day(producedOn) })),
    platforms: row.platforms.map(({ kind, ...platform }) => ({
      ...platform,
      isCollege: kind === 'industry_college',
    })),
    articles: row.articles.map(({ publishedOn, ...article }) => ({
      ...article,
      publishedOn: day(publishedOn),
    })),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** The public page of a project; where its slug was changed, the slug that it has now; null where there is none. */
export async function findProjectPage(
  slug: string,
): Promise<{ project: ProjectPage } | { redirectTo: string } | null> {
  const row = await db.project.findFirst({ where: { slug, ...publicProject }, select: pageSelect })
  if (!row) {
    const id = await findRedirectTarget('project', slug)
    const target =
      id && (await db.project.findFirst({ where: { id, ...publicProject }, select: { slug: true } }))
    return target ? { redirectTo: target.slug } : null
  }
  const subject = { kind: 'project', id: row.id } as const
  const [agreements, honours, figures] = await Promise.all([
    listAgreementsOfProject(row.id),
    listHonoursOf(subject),
    listFiguresOf(subject),
  ])
  return { project: { ...toPage(row), agreements, honours, figures } }
}

async function listProjects(where: Prisma.ProjectWhereInput, limit: number): Promise<ProjectSummary[]> {
  const rows = await db.project.findMany({
    where: { AND: [publicProject, where] },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { sortKey: 'asc' }, { id: 'asc' }],
    take: limit,
    select: projectSummarySelect,
  })
  return rows.map(toProjectSummary)
}

/** The public projects of an alliance, newest first. */
export function listProjectsOfAlliance(allianceId: string, limit = 100): Promise<ProjectSummary[]> {
  return listProjects({ alliances: { some: { id: allianceId } } }, limit)
}

/** The public projects behind a joint platform, newest first. */
export function listProjectsOfPlatform(platformId: string, limit = 100): Promise<ProjectSummary[]> {
  return listProjects({ platforms: { some: { id: platformId } } }, limit)
}
