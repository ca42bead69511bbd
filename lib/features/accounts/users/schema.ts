import * as z from 'zod'
import { grantFields } from '@/lib/features/accounts/grants/schema'
import { recordId, recordVersion, requiredLine } from '@/lib/shared/fields'

export const disableUserInput = z.object({
  id: recordId,
  version: recordVersion,
  reason: requiredLine('停用的原因', 200),
})
export type DisableUserInput = z.infer<typeof disableUserInput>

export const enableUserInput = z.object({ id: recordId, version: recordVersion })
export type EnableUserInput = z.infer<typeof enableUserInput>

export const resetSecondFactorInput = z.object({ id: recordId })
export type ResetSecondFactorInput = z.infer<typeof resetSecondFactorInput>

export const grantRoleInput = z.object({ id: recordId, ...grantFields })
export type GrantRoleInput = z.infer<typeof grantRoleInput>

export const revokeRoleInput = z.object({ id: recordId, assignmentId: recordId })
export type RevokeRoleInput = z.infer<typeof revokeRoleInput>
