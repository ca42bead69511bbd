import { randomUUID } from 'node:crypto'
import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { dayOf } from '@/lib/shared/dates'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { ARTICLE_STATUSES, type ArticleStatus } from '../constants'
import { ARTICLE_VERBS, type ArticleSubject, can, isReviewerOf } from '../permissions'
import { hasTextChanged } from '../rules'
import type { AllianceOption, ArticleForEdit, ArticleLines, ArticleStart } from './types'

/** What permissions ask of an article. */
export const subjectSelect = {
  status: true,
  publishedVersion: true,
  proposerId: true,
  alliances: { select: { id: true } },
} as const satisfies Prisma.ArticleSelect

/** A selected article as its permissions see it. */
export function toSubject(row: Prisma.ArticleGetPayload<{ select: typeof subjectSelect }>): ArticleSubject {
  return {
    status: row.status,
    isPublic: row.publishedVersion !== null,
    proposerId: row.proposerId,
    allianceIds: row.alliances.map(({ id }) => id),
  }
}

/** The alliances for which the actor reviews, as their secretary or moderator. */
function reviewedAllianceIds(actor: Actor): string[] {
  return [
    ...secretaryAllianceIds(actor),
    ...actor.roles.flatMap((role) => (role.role === 'moderator' ? [role.allianceId] : [])),
  ]
}

/**
 * The alliances that the actor may relate an article to: those that they review for, those that the proposing units
 * are admitted to, and for the platform administrator all.
 */
export async function listAssignableAlliances(
  client: Db,
  actor: Actor,
  proposerIds: readonly string[],
): Promise<AllianceOption[]> {
  return client.alliance.findMany({
    where: isPlatformAdmin(actor)
      ? {}
      : {
          OR: [
            { id: { in: reviewedAllianceIds(actor) } },
            { memberships: { some: { status: 'admitted', organizationId: { in: [...proposerIds] } } } },
          ],
        },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}

/** Whose articles a list shows: those that the actor's units propose, or those that the actor may review. */
export type ArticleScope = 'own' | 'review'

function scopeWhere(actor: Actor, scope: ArticleScope): Prisma.ArticleWhereInput {
  if (scope === 'own') return { proposerId: { in: staffOrganizationIds(actor) } }
  if (isPlatformAdmin(actor)) return {}
  return {
    alliances: { some: { id: { in: reviewedAllianceIds(actor) } } },
    // A unit's draft is its own affair until it is handed in.
    OR: [{ status: { not: 'draft' } }, { proposerId: null }, { publishedVersion: { not: null } }],
  }
}

/** One page of what the actor writes or reviews, latest change first, with the number in each state. */
export async function listArticleLines(
  actor: Actor,
  scope: ArticleScope,
  { status, page }: { status: ArticleStatus | null; page: number },
): Promise<ArticleLines> {
  const mine = scopeWhere(actor, scope)
  const where = status === null ? mine : { AND: [mine, { status }] }
  const [groups, rows] = await Promise.all([
    db.article.groupBy({ by: ['status'], where: mine, _count: true }),
    db.article.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(page),
      select: {
        id: true,
        title: true,
        kind: true,
        status: true,
        statusReason: true,
        publishedVersion: true,
        publishedOn: true,
        updatedAt: true,
        proposer: { select: { name: true } },
        alliances: { orderBy: { sortKey: 'asc' }, select: { name: true } },
      },
    }),
  ])
  const counts = Object.fromEntries(groups.map((group) => [group.status, group._count]))
  const total = ARTICLE_STATUSES.filter((known) => status === null || known === status)
    .map((known) => counts[known] ?? 0)
    .reduce((sum, count) => sum + count, 0)
  const items = rows.map(
    ({ statusReason, publishedVersion, publishedOn, updatedAt, proposer, alliances, ...row }) => ({
      ...row,
      isPublic: publishedVersion !== null,
      reason: statusReason,
      proposer: proposer?.name ?? null,
      alliances: alliances.map(({ name }) => name),
      publishedOn: publishedOn && dayOf(publishedOn),
      updatedAt: updatedAt.toISOString(),
    }),
  )
  return { items, total, page, pageCount: pageCountOf(total), status, counts }
}

const editSelect = {
  ...subjectSelect,
  id: true,
  slug: true,
  version: true,
  kind: true,
  title: true,
  summary: true,
  body: true,
  author: true,
  sourceName: true,
  statusReason: true,
  publishedOn: true,
  updatedAt: true,
  proposer: { select: { name: true } },
  organizations: { orderBy: { sortKey: 'asc' }, select: { name: true } },
  alliances: { orderBy: { sortKey: 'asc' }, select: { id: true, name: true } },
  projects: { orderBy: { sortKey: 'asc' }, select: { title: true } },
} as const satisfies Prisma.ArticleSelect

/** An article for those who write or review it, with what the actor may do; null where they may not even see it. */
export async function findArticleForEdit(actor: Actor, id: string): Promise<ArticleForEdit | null> {
  const row = await db.article.findUnique({ where: { id }, select: editSelect })
  if (!row) return null
  const subject = toSubject(row)
  if (!can(actor, 'view', subject)) return null
  const [assignable, shown] = await Promise.all([
    listAssignableAlliances(db, actor, row.proposerId === null ? [] : [row.proposerId]),
    row.publishedVersion === null
      ? null
      : db.articleVersion.findUnique({
          where: { articleId_number: { articleId: id, number: row.publishedVersion } },
          select: { title: true, summary: true, body: true, author: true, sourceName: true },
        }),
  ])
  const { statusReason, proposer, organizations, alliances, projects, publishedOn, proposerId, ...article } =
    row
  const options = new Map([...assignable, ...alliances].map((alliance) => [alliance.id, alliance]))
  return {
    ...article,
    bodyHtml: renderMarkdown(row.body),
    author: row.author ?? '',
    sourceName: row.sourceName ?? '',
    reason: statusReason,
    proposer: proposer?.name ?? null,
    publishedOn: publishedOn && dayOf(publishedOn),
    hasChanges: shown === null || hasTextChanged(shown, row),
    organizations: organizations.map(({ name }) => name),
    allianceIds: alliances.map((alliance) => alliance.id),
    projects: projects.map(({ title }) => title),
    allianceOptions: [...options.values()],
    allowed: ARTICLE_VERBS.filter((verb) => can(actor, verb, subject)),
    isReviewer: isReviewerOf(actor, subject),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** What a new article's form offers: the actor's units (`own`), or the alliances that they review for. */
export async function findArticleStart(actor: Actor, scope: ArticleScope): Promise<ArticleStart> {
  const unitIds = scope === 'own' ? staffOrganizationIds(actor) : []
  const [proposers, allianceOptions] = await Promise.all([
    db.organization.findMany({
      where: { id: { in: unitIds }, status: 'verified' },
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
    listAssignableAlliances(db, actor, unitIds),
  ])
  return { id: randomUUID(), proposers, allianceOptions }
}
