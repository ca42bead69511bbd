import { db, type Prisma } from '@/lib/server/db'

export type RedirectKind = Prisma.RedirectCreateManyInput['kind']

/** The record that an old slug leads to now, by id; null where no record ever had it. */
export async function findRedirectTarget(kind: RedirectKind, fromSlug: string): Promise<string | null> {
  const row = await db.redirect.findUnique({
    where: { kind_fromSlug: { kind, fromSlug } },
    select: { targetId: true },
  })
  return row?.targetId ?? null
}
