import { listNewestArticles } from '@/lib/features/articles/data'
import { listNewestEvents } from '@/lib/features/events/data'
import { listFiguresOf } from '@/lib/features/figures/data'
import { listHonoursOf } from '@/lib/features/honours/data'
import { listPlatformsOfAlliance } from '@/lib/features/platforms/data'
import { listProjectsOfAlliance } from '@/lib/features/projects/data'
import { findRedirectTarget } from '@/lib/features/redirects/data'
import { sourceSelect, toSourceReference } from '@/lib/features/sources/data'
import { db, type Prisma } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { fromDateColumns } from '@/lib/shared/dates'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS } from '@/lib/shared/unit-link'
import type { AllianceRoleKind } from './constants'
import { publicMembership } from './memberships/data'
import type { AlliancePage, CouncilMember } from './types'

/** How many projects, events and articles an alliance's page shows; the rest stand in their lists. */
const SHOWN_PROJECTS = 24
const SHOWN_EVENTS = 12
const SHOWN_ARTICLES = 8

const pageSelect = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  status: true,
  foundedOn: true,
  foundedPrecision: true,
  region: { select: { code: true, fullName: true } },
  industry: true,
  industryChains: { orderBy: { sortKey: 'asc' }, select: { slug: true, name: true } },
  workAreas: true,
  basedOn: true,
  summary: true,
  body: true,
  charter: true,
  note: true,
  source: { select: sourceSelect },
  roles: {
    where: { organization: PUBLIC_UNIT },
    orderBy: { position: 'asc' },
    select: { role: true, organization: { select: UNIT_LINK_COLUMNS } },
  },
  memberships: {
    where: publicMembership,
    orderBy: [{ organization: { sortKey: 'asc' } }, { id: 'asc' }],
    select: {
      seat: true,
      category: true,
      batch: true,
      joinedOn: true,
      organization: { select: { ...UNIT_LINK_COLUMNS, region: { select: { fullName: true } } } },
    },
  },
  advisers: {
    orderBy: { position: 'asc' },
    select: { name: true, title: true, fromOn: true, toOn: true },
  },
  updatedAt: true,
} as const satisfies Prisma.AllianceSelect

type PageRow = Prisma.AllianceGetPayload<{ select: typeof pageSelect }>

function toMember(row: PageRow['memberships'][number]): CouncilMember {
  const { region, ...unit } = row.organization
  const { seat, category, batch } = row
  return { unit, region: region?.fullName ?? null, seat, category, batch, joinedOn: day(row.joinedOn) }
}

const day = (date: Date | null) => fromDateColumns(date, null)

type OwnParts = Omit<AlliancePage, 'honours' | 'figures' | 'platforms' | 'projects' | 'events' | 'articles'>

function toPage(row: PageRow): OwnParts {
  const { source, memberships, industryChains, body, charter, foundedPrecision, ...alliance } = row
  const unitsAs = (role: AllianceRoleKind) =>
    row.roles.filter((entry) => entry.role === role).map(({ organization }) => organization)
  return {
    ...alliance,
    foundedOn: fromDateColumns(row.foundedOn, foundedPrecision),
    chains: industryChains,
    bodyHtml: renderMarkdown(body),
    charterHtml: renderMarkdown(charter ?? ''),
    source: source && toSourceReference(source),
    roles: {
      lead: unitsAs('lead'),
      guide: unitsAs('guide'),
      support: unitsAs('support'),
      initiator: unitsAs('initiator'),
    },
    members: memberships.map(toMember),
    advisers: row.advisers.map(({ name, title, fromOn, toOn }) => ({
      name,
      title,
      from: day(fromOn),
      to: day(toOn),
    })),
    updatedAt: row.updatedAt.toISOString(),
  }
}

async function findRelated(id: string) {
  const [honours, figures, platforms, projects, events, articles] = await Promise.all([
    listHonoursOf({ kind: 'alliance', id }),
    listFiguresOf({ kind: 'alliance', id }),
    listPlatformsOfAlliance(id),
    listProjectsOfAlliance(id, SHOWN_PROJECTS),
    listNewestEvents(SHOWN_EVENTS, { allianceId: id }),
    listNewestArticles(SHOWN_ARTICLES, { allianceId: id }),
  ])
  return { honours, figures, platforms, projects, events, articles }
}

/** The public page of an alliance; where its slug was changed, the slug that it has now; null where there is none. */
export async function findAlliancePage(
  slug: string,
): Promise<{ alliance: AlliancePage } | { redirectTo: string } | null> {
  const row = await db.alliance.findUnique({ where: { slug }, select: pageSelect })
  if (row) return { alliance: { ...toPage(row), ...(await findRelated(row.id)) } }
  const id = await findRedirectTarget('alliance', slug)
  const target = id && (await db.alliance.findUnique({ where: { id }, select: { slug: true } }))
  return target ? { redirectTo: target.slug } : null
}
