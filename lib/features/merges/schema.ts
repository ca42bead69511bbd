import * as z from 'zod'
import { ORGANIZATION_LIMITS } from '@/lib/features/organizations/constants'
import { optionalLine, recordId, recordVersion } from '@/lib/shared/fields'

/** A unit that was proposed and is the same as another: one of those that the page offers, or one named in writing. */
export const mergeOrganizationInput = z.object({
  id: recordId,
  version: recordVersion,
  into: z
    .union([z.literal('').transform(() => null), recordId])
    .optional()
    .default(null),
  unit: optionalLine('单位名称', ORGANIZATION_LIMITS.name),
})
export type MergeOrganizationInput = z.infer<typeof mergeOrganizationInput>
