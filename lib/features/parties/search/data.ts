import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import { pinyinPattern, searchText } from './rules'
import type { FoundUnit } from './types'

const MOST = 20

/**
 * The units that the actor may name in a form and that a text means: verified ones and those that the actor's own
 * units proposed, by part of their name, short name or alias, by pinyin or initials, or by the beginning of their
 * credit code. Whole names first, then beginnings, then the rest in pinyin order; at most twenty. `verifiedOnly` leaves
 * out those that were only proposed, for records whose units have to be verified.
 */
export async function searchUnits(
  actor: Actor,
  typed: string,
  { verifiedOnly = false }: { verifiedOnly?: boolean } = {},
): Promise<FoundUnit[]> {
  const text = searchText(typed)
  if (text === '') return []
  const pattern = pinyinPattern(typed)
  const own = verifiedOnly ? [] : staffOrganizationIds(actor)
  // Brackets are compared in one width. The status comes first: an index leads to the units that may be named.
  return db.$queryRaw<FoundUnit[]>`
    SELECT o.id, o.name, o.kind::text AS kind, r."fullName" AS region, o.status = 'pending' AS pending
    FROM organizations o
    LEFT JOIN regions r ON r.code = o."regionCode"
    WHERE (o.status = 'verified' OR (o.status = 'pending' AND o."proposedById" = ANY(${own}::uuid[])))
      AND (
        strpos(translate(lower(o.name), '（）', '()'), ${text}) > 0
        OR strpos(translate(lower(coalesce(o."shortName", '')), '（）', '()'), ${text}) > 0
        OR EXISTS (SELECT 1 FROM unnest(o.aliases) a WHERE strpos(translate(lower(a), '（）', '()'), ${text}) > 0)
        OR strpos(lower(coalesce(o."creditCode", '')), ${text}) = 1
        OR o."sortKey" ~ ${pattern}::text
      )
    ORDER BY
      CASE
        WHEN translate(lower(o.name), '（）', '()') = ${text} OR lower(o."shortName") = ${text} THEN 0
        WHEN strpos(translate(lower(o.name), '（）', '()'), ${text}) = 1 THEN 1
        WHEN strpos(translate(lower(o.name), '（）', '()'), ${text}) > 0 THEN 2
        WHEN o."sortKey" ~ ('^' || ${pattern}::text) THEN 3
        ELSE 4
      END,
      o."sortKey", o.id
    LIMIT ${MOST}`
}
