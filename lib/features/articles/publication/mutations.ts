import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { dayOf, parseDay, todayInShanghai } from '@/lib/shared/dates'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { subjectSelect, toSubject } from '../drafts/data'
import { articleSource } from '../indexing/data'
import { claimArticle } from '../mutations'
import { tellOfStep } from '../notices/mutations'
import { can } from '../permissions'
import { hasTextChanged } from '../rules'
import type { ArticlePublishInput, ArticleReasonInput, ArticleStepInput } from '../schema'
import { articleTags } from '../tags'
import { type ArticleEvent, next } from '../workflow'

type Moved = { id: string; tags: string[] }

const textSelect = { title: true, summary: true, body: true, author: true, sourceName: true } as const

const storedSelect = {
  ...subjectSelect,
  ...textSelect,
  publishedOn: true,
  statusReason: true,
} as const satisfies Prisma.ArticleSelect

type Stored = Prisma.ArticleGetPayload<{ select: typeof storedSelect }>
type Step = { data?: Prisma.ArticleUpdateManyMutationInput; reason?: string; note?: Record<string, unknown> }

/**
 * Takes an article one step along its life: permission, workflow, then the conditional write with its audit line.
 * `prepare` runs in the transaction and gives what else the step writes. Tags are expired where visitors may see it.
 */
async function move(
  actor: Actor,
  event: ArticleEvent,
  { id, version }: ArticleStepInput,
  prepare: (tx: Tx, stored: Stored) => Promise<Step>,
): Promise<Moved> {
  return db.$transaction(async (tx) => {
    const stored = await tx.article.findUnique({ where: { id }, select: storedSelect })
    if (!stored || !can(actor, 'view', toSubject(stored))) throw new NotFoundError()
    const status = next(stored.status, event)
    if (status === null || !can(actor, event, toSubject(stored))) throw new ForbiddenError()
    const { data, reason, note } = await prepare(tx, stored)
    await claimArticle(tx, { id, version }, { ...data, status, statusReason: reason ?? null })
    await recordAudit(tx, actor, {
      action: `article.${event}`,
      subjectType: 'article',
      subjectId: id,
      before: { status: stored.status },
      after: { status, ...(reason === undefined ? {} : { reason }), ...note },
    })
    const tags = event === 'publish' || event === 'withdraw' ? articleTags(id) : []
    await enqueueTags(tx, tags)
    if (tags.length > 0) await refreshDocuments(tx, articleSource, [id])
    await tellOfStep(tx, actor, event, id)
    return { id, tags }
  })
}

async function findPublicText(tx: Tx, id: string, number: number | null) {
  if (number === null) return null
  return tx.articleVersion.findUnique({
    where: { articleId_number: { articleId: id, number } },
    select: textSelect,
  })
}

/** Hands a unit's article in for review. A public one needs a change to be reviewed. */
export async function submitArticle(actor: Actor, input: ArticleStepInput): Promise<Moved> {
  return move(actor, 'submit', input, async (tx, stored) => {
    const shown = await findPublicText(tx, input.id, stored.publishedVersion)
    if (shown && !hasTextChanged(shown, stored)) {
      throw new RefusedError('现在的文字与公开的版本相同，没有需要审核的修改。')
    }
    return {}
  })
}

/** Takes an article back from review, to go on writing. */
export async function recallArticle(actor: Actor, input: ArticleStepInput): Promise<Moved> {
  return move(actor, 'recall', input, async () => ({}))
}

/** Gives an article back to its authors, with what has to be mended. What is public stays public. */
export async function returnArticle(actor: Actor, input: ArticleReasonInput): Promise<Moved> {
  return move(actor, 'return', input, async () => ({ reason: input.reason }))
}

/**
 * Shows visitors the text as it is now, as a new version that is kept unchanged. The day of publication stays that of
 * the first time unless another is given. A text that is public already makes no second version.
 */
export async function publishArticle(actor: Actor, input: ArticlePublishInput): Promise<Moved> {
  const { id } = input
  return move(actor, 'publish', input, async (tx, stored) => {
    const today = parseDay(todayInShanghai(new Date()))
    const publishedOn = input.publishedOn ?? stored.publishedOn ?? today
    if (publishedOn && today && publishedOn > today) {
      throw new RefusedError('发布日期不能晚于今天', 'publishedOn')
    }
    const shown = await findPublicText(tx, id, stored.publishedVersion)
    const isNew = shown === null || hasTextChanged(shown, stored)
    if (!isNew && stored.status === 'published' && publishedOn?.getTime() === stored.publishedOn?.getTime()) {
      throw new RefusedError('现在的文字与公开的版本相同，没有需要发布的修改。')
    }
    const number = isNew ? await addVersion(tx, id, stored, actor.userId) : stored.publishedVersion
    return {
      data: { publishedOn, publishedVersion: number },
      note: { publishedVersion: number, publishedOn: publishedOn && dayOf(publishedOn) },
    }
  })
}

async function addVersion(tx: Tx, articleId: string, text: Stored, publishedById: string | null) {
  const last = await tx.articleVersion.aggregate({ where: { articleId }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  const { title, summary, body, author, sourceName } = text
  await tx.articleVersion.create({
    data: { articleId, number, title, summary, body, author, sourceName, publishedById },
    select: { number: true },
  })
  return number
}

/** Takes an article off the public pages, with the reason. Its versions are kept. */
export async function withdrawArticle(actor: Actor, input: ArticleReasonInput): Promise<Moved> {
  return move(actor, 'withdraw', input, async () => ({
    data: { publishedVersion: null },
    reason: input.reason,
  }))
}

/** Makes a withdrawn article a draft again. */
export async function reopenArticle(actor: Actor, input: ArticleStepInput): Promise<Moved> {
  return move(actor, 'reopen', input, async () => ({}))
}
