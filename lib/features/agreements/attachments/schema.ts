import * as z from 'zod'
import { recordId, requiredText } from '@/lib/shared/fields'
import { AGREEMENT_LIMITS } from '../constants'

/** What comes with the new scan of a registered entry: why, and instead of which file; none: beside the others. */
export const scanInput = z.object({
  reason: requiredText('更正原因', AGREEMENT_LIMITS.reason),
  replaces: z.preprocess((value) => (value === '' ? undefined : value), recordId.optional()),
})
