import * as z from 'zod'
import {
  linkToken,
  newAccountFields,
  optionalEmail,
  sameTwice,
  signInFields,
} from '@/lib/features/accounts/schema'

/** The first account. */
export const setupInput = sameTwice(z.object({ token: linkToken, ...newAccountFields }))
export type SetupInput = z.infer<typeof setupInput>

/** A new account by an invitation. */
export const acceptInvitationInput = sameTwice(
  z.object({ token: linkToken, ...newAccountFields, email: optionalEmail }),
)
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>

/** Taking up an invitation with an account that one has already. */
export const joinWithAccountInput = z.object({ token: linkToken, ...signInFields })

export const joinAsSelfInput = z.object({ token: linkToken })
