'use server'

import { defineAction, definePublicAction } from '@/lib/server/action'
import { authorize } from '@/lib/server/auth/authorize'
import { openSession } from '@/lib/server/auth/cookie-jar'
import { ForbiddenError, RefusedError } from '@/lib/shared/errors'
import { acceptInvitation, completeSetup, joinByInvitation } from './mutations'
import { acceptInvitationInput, joinAsSelfInput, joinWithAccountInput, setupInput } from './schema'

export const setUp = definePublicAction({
  schema: setupInput,
  limit: 'linkAddress',
  run: async (input) => {
    const result = await completeSetup(input, new Date())
    await openSession(result.userId)
    return result
  },
  done: () => ({ redirectTo: '/admin' }),
})

export const acceptInvitationAsNew = definePublicAction({
  schema: acceptInvitationInput,
  limit: 'linkAddress',
  run: async (input) => {
    const result = await acceptInvitation(input, new Date())
    await openSession(result.userId)
    return result
  },
  done: () => ({ redirectTo: '/workspace' }),
})

/** For somebody who has an account and is not signed in. */
export const acceptInvitationWithAccount = definePublicAction({
  schema: joinWithAccountInput,
  run: async ({ token, login, password }, address) => {
    const user = await authorize(login, password, address)
    if (!user) throw new RefusedError('账号或密码不正确', 'password')
    const result = await joinByInvitation(user.id, token, new Date())
    await openSession(user.id)
    return result
  },
  done: () => ({ redirectTo: '/workspace' }),
})

export const acceptInvitationAsSelf = defineAction({
  schema: joinAsSelfInput,
  run: async (actor, { token }) => {
    if (!actor.userId) throw new ForbiddenError()
    return joinByInvitation(actor.userId, token, new Date())
  },
  done: () => ({ redirectTo: '/workspace' }),
})
