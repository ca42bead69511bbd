import * as z from 'zod'
import { recordId, requiredLine, returnPath } from '@/lib/shared/fields'

/** A link for a party without an account. */
export const createLinkInput = z.object({
  id: recordId,
  organizationId: recordId,
  sentTo: requiredLine('送达对象', 100),
})
export type CreateLinkInput = z.output<typeof createLinkInput>

export const revokeLinkInput = z.object({ id: recordId, linkId: recordId, returnTo: returnPath })
export type RevokeLinkInput = z.output<typeof revokeLinkInput>
