import type { Tx } from '@/lib/server/db'
import { RefusedError } from '@/lib/shared/errors'
import { slugOf, withSuffix } from '@/lib/shared/pinyin'
import { SLUG_MAX_LENGTH } from '@/lib/shared/slugs'
import type { RedirectKind } from './data'

type SlugQuery = { where: { slug?: { startsWith: string } }; select: { slug: true } }

const SLUGS: Record<RedirectKind, (tx: Tx, query: SlugQuery) => Promise<{ slug: string }[]>> = {
  organization: (tx, query) => tx.organization.findMany(query),
  alliance: (tx, query) => tx.alliance.findMany(query),
  platform: (tx, query) => tx.jointPlatform.findMany(query),
  project: (tx, query) => tx.project.findMany(query),
  position: (tx, query) => tx.position.findMany(query),
  article: (tx, query) => tx.article.findMany(query),
  policy_document: (tx, query) => tx.policyDocument.findMany(query),
  event: (tx, query) => tx.event.findMany(query),
}

/** Room that `withSuffix` may take from the end of a long slug. */
const SUFFIX_ROOM = 8

/**
 * A slug for a new record, made from its name: the plain one, or with the first number that is free. Old slugs count
 * as taken, since they still lead somewhere. Two people creating at once may get the same one: the unique index
 * refuses the second.
 */
export async function chooseSlug(tx: Tx, kind: RedirectKind, name: string): Promise<string> {
  const base = slugOf(name)
  const startsWith = base.slice(0, SLUG_MAX_LENGTH - SUFFIX_ROOM)
  const records = await SLUGS[kind](tx, { where: { slug: { startsWith } }, select: { slug: true } })
  const redirects = await tx.redirect.findMany({
    where: { kind, fromSlug: { startsWith } },
    select: { fromSlug: true },
  })
  const taken = new Set([...records.map((row) => row.slug), ...redirects.map((row) => row.fromSlug)])
  let slug = base
  for (let n = 2; taken.has(slug); n += 1) slug = withSuffix(base, n)
  return slug
}

/** Slugs for many new records at once, in the order of their names: two queries for all of them. */
export async function chooseSlugs(tx: Tx, kind: RedirectKind, names: readonly string[]): Promise<string[]> {
  const records = await SLUGS[kind](tx, { where: {}, select: { slug: true } })
  const redirects = await tx.redirect.findMany({ where: { kind }, select: { fromSlug: true } })
  const taken = new Set([...records.map((row) => row.slug), ...redirects.map((row) => row.fromSlug)])
  // Of many records with one name each begins where the one before ended.
  const next = new Map<string, number>()
  return names.map((name) => {
    const base = slugOf(name)
    let n = next.get(base) ?? 2
    let slug = base
    for (; taken.has(slug); n += 1) slug = withSuffix(base, n)
    next.set(base, n)
    taken.add(slug)
    return slug
  })
}

/**
 * Remembers that a record moved from one slug to another, so that old links keep leading to it. Refuses an address
 * that another record once had: its old links would lead to the wrong page. The caller writes the new slug itself.
 */
export async function moveSlug(
  tx: Tx,
  kind: RedirectKind,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<void> {
  if (from === to) return
  const old = await tx.redirect.findUnique({
    where: { kind_fromSlug: { kind, fromSlug: to } },
    select: { targetId: true },
  })
  if (old && old.targetId !== id) throw new RefusedError('这个网址曾属于另一条记录，请换一个', 'slug')
  if (old)
    await tx.redirect.delete({ where: { kind_fromSlug: { kind, fromSlug: to } }, select: { kind: true } })
  await tx.redirect.upsert({
    where: { kind_fromSlug: { kind, fromSlug: from } },
    create: { kind, fromSlug: from, targetId: id },
    update: { targetId: id },
    select: { kind: true },
  })
}
