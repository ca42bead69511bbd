import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import { RefusedError } from '@/lib/shared/errors'
import { findStoredPosition } from '../drafts/data'
import { toFields } from '../drafts/rules'
import { createDraft } from '../mutations'
import { can } from '../permissions'
import type { CopyPositionInput } from '../schema'
import { forNextYear } from './rules'

/**
 * Makes a draft from an earlier position of the same unit, its days a year later. What holds for one year only is
 * asked for anew. Sent twice with the same id, it makes one.
 */
export async function copyPosition(
  actor: Actor,
  { id, fromId }: CopyPositionInput,
): Promise<{ id: string; tags: string[] }> {
  const from = await findStoredPosition(db, fromId)
  if (!from || !can(actor, 'create', from)) throw new RefusedError('请选择本单位的岗位', 'fromId')
  const fields = forNextYear(toFields(from))
  return createDraft(actor, { id, organizationId: from.organizationId, fields, fromId })
}
