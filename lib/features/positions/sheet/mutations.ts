import type { Actor } from '@/lib/features/accounts/types'
import { recordAudits } from '@/lib/features/audit/mutations'
import type { AuditRecord } from '@/lib/features/audit/types'
import { chooseSlugs } from '@/lib/features/redirects/mutations'
import { insertMany } from '@/lib/server/bulk'
import type { Tx } from '@/lib/server/db'
import { idsInOrder } from '@/lib/shared/ids'
import { checkColumns } from '../checks/data'
import { columnsOf } from '../drafts/rules'
import type { ReadyPosition } from './types'

/**
 * Writes checked rows as drafts with what the rules say of each, and an audit entry for each, inside the caller's
 * transaction. Nobody but their unit sees a draft, so that no page expires.
 */
export async function createPositions(tx: Tx, actor: Actor, ready: readonly ReadyPosition[]): Promise<void> {
  const updatedAt = new Date()
  const ids = idsInOrder(ready.length, updatedAt)
  const slugs = await chooseSlugs(
    tx,
    'position',
    ready.map(({ fields }) => fields.title),
  )
  const rows = ready.map((one, index) => ({ ...one, id: ids[index] ?? '', slug: slugs[index] ?? '' }))
  const records = rows.map(({ id, slug, organizationId, fields, majorCodes, check }) => ({
    id,
    slug,
    organizationId,
    ...columnsOf(fields, majorCodes),
    ...checkColumns(check),
    updatedAt,
  }))
  await insertMany(tx, 'positions', records)
  const pairs = rows.flatMap(({ id, fields }) => fields.chainIds.map((chain) => ({ A: chain, B: id })))
  await insertMany(tx, '_IndustryChainToPosition', pairs)
  await recordAudits(
    tx,
    actor,
    rows.map(
      ({ id, slug, organizationId, fields }): AuditRecord => ({
        action: 'position.import',
        subjectType: 'position',
        subjectId: id,
        after: { slug, organizationId, ...fields },
      }),
    ),
  )
}
