import { db, type Prisma } from '@/lib/server/db'

export type RedirectKind = Prisma.RedirectCreateManyInput['kind']

type Counts = { count: (query: { where: { slug: string } }) => Promise<number> }

const TABLES: Record<RedirectKind, () => Counts> = {
  organization: () => db.organization,
  alliance: () => db.alliance,
  platform: () => db.jointPlatform,
  project: () => db.project,
  position: () => db.position,
  article: () => db.article,
  policy_document: () => db.policyDocument,
  event: () => db.event,
}

/** The record that an old slug leads to now, by id; null where no record ever had it. */
export async function findRedirectTarget(kind: RedirectKind, fromSlug: string): Promise<string | null> {
  const row = await db.redirect.findUnique({
    where: { kind_fromSlug: { kind, fromSlug } },
    select: { targetId: true },
  })
  return row?.targetId ?? null
}

/** Whether a record of this kind has the slug or once had it, whatever its state; then its address is worth a page. */
export async function isSlugTaken(kind: RedirectKind, slug: string): Promise<boolean> {
  return (
    (await TABLES[kind]().count({ where: { slug } })) > 0 || (await findRedirectTarget(kind, slug)) !== null
  )
}
