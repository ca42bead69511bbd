import * as z from 'zod'
import { linkToken, newPassword, sameTwice, signInFields } from '@/lib/features/accounts/schema'
import { recordId } from '@/lib/shared/fields'

export const requestResetInput = z.object({ login: signInFields.login })

export const createResetLinkInput = z.object({ id: recordId })

export const resetPasswordInput = sameTwice(
  z.object({ token: linkToken, newPassword, newPasswordAgain: z.string().default('') }),
)
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>
