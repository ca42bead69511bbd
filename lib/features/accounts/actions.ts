'use server'

import { redirect } from 'next/navigation'
import { defineAction, definePublicAction } from '@/lib/server/action'
import { authorize } from '@/lib/server/auth/authorize'
import { closeSession, currentToken, openSession } from '@/lib/server/auth/cookie-jar'
import { RefusedError } from '@/lib/shared/errors'
import { changePassword, chooseNoticeMail, revokeOwnSession, updateOwnProfile } from './mutations'
import { safeReturnPath } from './rules'
import { changePasswordInput, noticeMailInput, profileInput, revokeSessionInput, signInInput } from './schema'

/** Signs in. Its limits are inside `authorize`, where next-auth's own address passes too. */
export const signIn = definePublicAction({
  schema: signInInput,
  run: async ({ login, password }, address) => {
    const user = await authorize(login, password, address)
    if (!user) throw new RefusedError('账号或密码不正确', 'password')
    await openSession(user.id)
    return { tags: [] }
  },
  done: (_, { returnTo }) => ({ redirectTo: safeReturnPath(returnTo) }),
})

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  await closeSession()
  redirect('/sign-in')
}

export const saveNewPassword = defineAction({
  schema: changePasswordInput,
  run: async (actor, input) => changePassword(actor, input, await currentToken()),
  done: () => ({ message: '密码已修改，其他设备上的登录已全部退出。' }),
})

export const endOwnSession = defineAction({
  schema: revokeSessionInput,
  run: (actor, { sessionId }) => revokeOwnSession(actor, sessionId),
  done: () => ({ message: '该登录已退出。' }),
})

export const saveOwnProfile = defineAction({
  schema: profileInput,
  run: updateOwnProfile,
  done: () => ({ message: '资料已保存。' }),
})

export const saveNoticeMail = defineAction({
  schema: noticeMailInput,
  run: chooseNoticeMail,
  done: () => ({ message: '通知方式已保存。' }),
})
