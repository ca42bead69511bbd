import * as z from 'zod'
import { ROLES } from '@/lib/features/accounts/constants'
import { optionalEmail } from '@/lib/features/accounts/schema'
import { choice, optionalLine, recordId } from '@/lib/shared/fields'

/** An invitation as its form sends it. */
export const inviteInput = z.object({
  id: recordId,
  role: choice(ROLES),
  allianceId: z.union([z.literal(''), z.uuid()], { error: '请选择列出的一项' }).optional(),
  /** The unit's name, credit code or short address, as it was typed; a unit's own page sends its id. */
  organization: optionalLine('单位', 120),
  email: optionalEmail,
  displayName: optionalLine('显示名称', 60),
})
export type InviteInput = z.infer<typeof inviteInput>

export const revokeInvitationInput = z.object({ id: recordId })
