import * as z from 'zod'
import { choice, recordId, returnPath } from '@/lib/shared/fields'
import { ATTACHMENT_SUBJECTS } from './constants'

/** What stands in the address to which a file is sent: what it belongs to, and where a form without scripts returns. */
export const uploadTarget = z.object({
  subject: choice(ATTACHMENT_SUBJECTS),
  id: recordId,
  returnTo: returnPath,
})
export type UploadTarget = z.output<typeof uploadTarget>

export const detachInput = uploadTarget.extend({ fileId: recordId })
export type DetachInput = z.output<typeof detachInput>
