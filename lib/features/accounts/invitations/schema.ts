import * as z from 'zod'
import { ROLES } from '@/lib/features/accounts/constants'
import { linkToken, newAccountFields, optionalEmail, sameTwice } from '@/lib/features/accounts/schema'
import { choice, optionalLine, recordId } from '@/lib/shared/fields'

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

export const setupInput = sameTwice(z.object({ token: linkToken, ...newAccountFields }))
export type SetupInput = z.infer<typeof setupInput>

export const acceptInvitationInput = sameTwice(
  z.object({ token: linkToken, ...newAccountFields, email: optionalEmail }),
)
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>

/** Taking up an invitation with an account that one has already. */
export const joinWithAccountInput = z.object({
  token: linkToken,
  login: z.string({ error: '请填写账号' }).trim().min(1, '请填写账号').max(200, '账号过长'),
  password: z.string({ error: '请填写密码' }).min(1, '请填写密码').max(200, '密码过长'),
})

export const joinAsSelfInput = z.object({ token: linkToken })
