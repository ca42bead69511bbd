import { db } from '@/lib/server/db'
import { recheckPositions } from './mutations'

/** How many positions one run checks: a hundredth of a second each, and others want the database too. */
const BATCH = 200

/** Statements grow old and days pass: what is open is checked again after as many days. */
const DAYS = 7

/**
 * Checks again the positions that were never checked, whose unit changed or declared its staff
 * since, or whose check is a week old while
 * they are handed in or open. Gives how many.
 */
export async function recheckStale(now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAYS * 24 * 3600 * 1000)
  const stale = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id::text AS id
    FROM positions p
    JOIN organizations o ON o.id = p."organizationId"
    LEFT JOIN capacities c ON c."organizationId" = o.id
    LEFT JOIN capacity_declarations d ON d.id = c."declarationId"
    WHERE p.status IN ('draft', 'submitted', 'returned', 'published', 'paused')
      AND (
        p."checkedAt" IS NULL
        OR p."checkedAt" < o."updatedAt"
        OR p."checkedAt" < d."createdAt"
        OR (p."checkedAt" < ${before.toISOString()}::timestamp(3) AND p.status IN ('submitted', 'published', 'paused'))
      )
    ORDER BY p."checkedAt" NULLS FIRST, p.id
    LIMIT ${BATCH}`
  if (stale.length === 0) return 0
  const { checked } = await recheckPositions(
    stale.map(({ id }) => id),
    now,
  )
  return checked
}
