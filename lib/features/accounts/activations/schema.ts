import * as z from 'zod'
import { linkToken, newPassword, sameTwice } from '@/lib/features/accounts/schema'

/** Opening an account that was made for somebody: its name is given, the password is theirs. */
export const activateAccountInput = sameTwice(
  z.object({ token: linkToken, newPassword, newPasswordAgain: z.string().default('') }),
)
export type ActivateAccountInput = z.infer<typeof activateAccountInput>
