import * as z from 'zod'
import { sourceFields } from '@/lib/features/sources/schema'
import { HONOUR_OWNER_KINDS } from '@/lib/features/subjects/constants'
import {
  choice,
  optionalChoice,
  optionalLine,
  optionalPartialDate,
  recordId,
  recordVersion,
  requiredLine,
  returnPath,
} from '@/lib/shared/fields'
import { HONOUR_LEVELS, HONOUR_STATUSES } from './constants'

const fields = {
  name: requiredLine('荣誉名称', 100),
  status: choice(HONOUR_STATUSES),
  level: optionalChoice(HONOUR_LEVELS),
  grantedBy: optionalLine('授予机构', 100),
  grantedOn: optionalPartialDate('日期'),
  note: optionalLine('说明', 300),
  ...sourceFields,
  returnTo: returnPath,
}

/** A new honour. The id is made with the form, so that a form sent twice makes one record. */
export const createHonourInput = z.object({
  ...fields,
  id: recordId,
  ownerKind: choice(HONOUR_OWNER_KINDS),
  ownerId: recordId,
})
export type CreateHonourInput = z.infer<typeof createHonourInput>

export const updateHonourInput = z.object({ ...fields, id: recordId, version: recordVersion })
export type UpdateHonourInput = z.infer<typeof updateHonourInput>

export const removeHonourInput = z.object({ id: recordId, version: recordVersion, returnTo: returnPath })
export type RemoveHonourInput = z.infer<typeof removeHonourInput>
