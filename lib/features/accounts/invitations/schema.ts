import * as z from 'zod'
import { grantFields } from '@/lib/features/accounts/grants/schema'
import { optionalEmail } from '@/lib/features/accounts/schema'
import { optionalLine, recordId } from '@/lib/shared/fields'

export const inviteInput = z.object({
  id: recordId,
  ...grantFields,
  email: optionalEmail,
  displayName: optionalLine('显示名称', 60),
})
export type InviteInput = z.infer<typeof inviteInput>

export const revokeInvitationInput = z.object({ id: recordId })
