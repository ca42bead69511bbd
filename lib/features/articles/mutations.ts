import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { resolveUnits } from '@/lib/features/parties/data'
import { PUBLIC_PROJECT_STATUSES } from '@/lib/features/projects/constants'
import { chooseSlug, moveSlug } from '@/lib/features/redirects/mutations'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { listAssignableAlliances, subjectSelect, toSubject } from './drafts/data'
import { articleSource } from './indexing/data'
import { can, isReviewerOf } from './permissions'
import type { ArticleText } from './rules'
import type { ArticleCreateInput, ArticleUpdateInput } from './schema'
import { articleTags } from './tags'

type Saved = { id: string; tags: string[] }
type Relations = { organizations: string[]; alliances: string[]; projects: string[] }

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()
const byId = (list: readonly string[]) => list.map((id) => ({ id }))

/** The columns that versions keep, and nothing else that an action may have put beside them. */
function textOf({ title, summary, body, author, sourceName }: ArticleText): ArticleText {
  return { title, summary, body, author, sourceName }
}

/** The ids behind the names and ticks of the form. `kept` are alliances that the article is related to already. */
async function resolveRelations(
  actor: Actor,
  input: Pick<ArticleCreateInput, 'organizations' | 'alliances' | 'projects'>,
  { proposerId, kept }: { proposerId: string | null; kept: readonly string[] },
): Promise<Relations> {
  const units = await resolveUnits(input.organizations, 'organizations')
  const assignable = await listAssignableAlliances(db, actor, proposerId === null ? [] : [proposerId])
  const allowed = new Set([...kept, ...assignable.map((alliance) => alliance.id)])
  if (input.alliances.some((id) => !allowed.has(id))) {
    throw new RefusedError('只能选择列出的联盟', 'alliances')
  }
  const projects = await db.project.findMany({
    where: {
      title: { in: input.projects },
      status: { in: [...PUBLIC_PROJECT_STATUSES] },
    },
    select: { id: true, title: true },
  })
  const missing = input.projects.find((title) => !projects.some((project) => project.title === title))
  if (missing !== undefined) {
    throw new RefusedError(`没有找到已登记的项目“${missing}”，请填写项目的完整名称`, 'projects')
  }
  return {
    organizations: ids(units),
    alliances: input.alliances.toSorted(),
    projects: ids(projects),
  }
}

/**
 * Makes a draft: for one of the actor's units, or as a reviewer in the name of the secretariat. Nothing of it is
 * public. Sent twice with the same id, it makes one.
 */
export async function createArticle(actor: Actor, input: ArticleCreateInput): Promise<Saved> {
  const { id, kind, organizations, alliances, projects, proposerId: proposer } = input
  const text = textOf(input)
  const proposerId = proposer ?? null
  const subject = { status: 'draft', isPublic: false, proposerId, allianceIds: alliances } as const
  if (!can(actor, 'create', subject)) throw new ForbiddenError()
  const twice = await db.article.findUnique({ where: { id }, select: subjectSelect })
  if (twice) {
    if (!can(actor, 'view', toSubject(twice))) throw new ForbiddenError()
    return { id, tags: [] }
  }
  const related = await resolveRelations(
    actor,
    { organizations, alliances, projects },
    { proposerId, kept: [] },
  )
  const links = {
    organizations: { connect: byId(related.organizations) },
    alliances: { connect: byId(related.alliances) },
    projects: { connect: byId(related.projects) },
  }
  try {
    await db.$transaction(async (tx) => {
      const slug = await chooseSlug(tx, 'article', text.title)
      await tx.article.create({
        data: { id, slug, kind, ...text, proposerId, ...links },
        select: { id: true },
      })
      const after = { slug, kind, ...text, proposerId, ...related }
      await recordAudit(tx, actor, {
        action: 'article.create',
        subjectType: 'article',
        subjectId: id,
        after,
      })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'articles_pkey')) return { id, tags: [] }
    if (isUniqueViolation(error, 'articles_slug_key')) {
      throw new RefusedError('刚才有人用同样的标题新建了文章，请再提交一次', 'title')
    }
    throw error
  }
  return { id, tags: [] }
}

const storedSelect = {
  ...subjectSelect,
  slug: true,
  version: true,
  kind: true,
  title: true,
  summary: true,
  body: true,
  author: true,
  sourceName: true,
  organizations: { select: { id: true } },
  projects: { select: { id: true } },
} as const

/** Takes the row for this change, if it still has the version that the actor saw. */
export async function claimArticle(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Parameters<Tx['article']['updateMany']>[0]['data'],
): Promise<void> {
  const { count } = await tx.article.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.article.findUnique({ where: { id }, select: { version: true } })
  throw now ? new ConflictError(now.version) : new NotFoundError()
}

type Stored = Prisma.ArticleGetPayload<{ select: typeof storedSelect }>

/** What a change comes to: the columns, the relations (null where they stay as they are), and what of it is news. */
async function planUpdate(actor: Actor, stored: Stored, input: ArticleUpdateInput) {
  const { id, kind, slug, organizations, alliances, projects } = input
  const text = textOf(input)
  const subject = toSubject(stored)
  const mayClassify = can(actor, 'classify', subject)
  const mayMove = mayClassify && isReviewerOf(actor, subject)
  const kept = { proposerId: subject.proposerId, kept: subject.allianceIds }
  const related = mayClassify
    ? await resolveRelations(actor, { organizations, alliances, projects }, kept)
    : null
  const shown = {
    slug: mayMove && slug !== null ? slug : stored.slug,
    kind: mayClassify ? kind : stored.kind,
    ...related,
  }
  const before = {
    ...stored,
    organizations: ids(stored.organizations),
    alliances: ids(stored.alliances),
    projects: ids(stored.projects),
  }
  const isSeen = subject.isPublic && changedFields(before, shown) !== null
  return {
    columns: { ...text, slug: shown.slug, kind: shown.kind },
    related,
    changes: changedFields(before, { ...text, ...shown }),
    tags: isSeen ? articleTags(id) : [],
  }
}

/**
 * Changes an article. Its text stays unseen until it is published (again). Its kind and relations are not kept in
 * versions and show at once: on a public article they, and at any time the address, are changed for reviewers only
 * and stay as they are for everybody else.
 */
export async function updateArticle(actor: Actor, input: ArticleUpdateInput): Promise<Saved> {
  const { id, version } = input
  const stored = await db.article.findUnique({ where: { id }, select: storedSelect })
  if (!stored || !can(actor, 'view', toSubject(stored))) throw new NotFoundError()
  if (!can(actor, 'edit', toSubject(stored))) throw new ForbiddenError()
  const { columns, related, changes, tags } = await planUpdate(actor, stored, input)
  try {
    await db.$transaction(async (tx) => {
      await claimArticle(tx, { id, version }, columns)
      await moveSlug(tx, 'article', { id, from: stored.slug, to: columns.slug })
      if (related) {
        const data = {
          organizations: { set: byId(related.organizations) },
          alliances: { set: byId(related.alliances) },
          projects: { set: byId(related.projects) },
        }
        await tx.article.update({ where: { id }, data, select: { id: true } })
      }
      if (!changes) return
      await recordAudit(tx, actor, {
        action: 'article.update',
        subjectType: 'article',
        subjectId: id,
        ...changes,
      })
      await enqueueTags(tx, tags)
      if (tags.length > 0) await refreshDocuments(tx, articleSource, [id])
    })
  } catch (error) {
    if (!isUniqueViolation(error, 'articles_slug_key')) throw error
    throw new RefusedError('这个网址已被另一篇文章使用，请换一个', 'slug')
  }
  return { id, tags }
}
