'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { defineAction, formToObject, invalid, refusalOf } from '@/lib/server/action'
import { clientAddress } from '@/lib/server/auth/address'
import { authorize } from '@/lib/server/auth/authorize'
import { closeSession, currentToken, openSession } from '@/lib/server/auth/cookie-jar'
import { type ActionState, valuesOf } from '@/lib/shared/action-state'
import { changePassword, revokeOwnSession } from './mutations'
import { safeReturnPath } from './rules'
import { changePasswordInput, revokeSessionInput, signInInput } from './schema'

/** Signs in. The one action without an actor; its limits are inside `authorize`. */
export async function signIn(_state: ActionState, form: FormData): Promise<ActionState> {
  const values = valuesOf(form)
  const parsed = signInInput.safeParse(formToObject(form))
  if (!parsed.success) return invalid(parsed.error, values)
  const { login, password, returnTo } = parsed.data
  let user: { id: string } | null
  try {
    user = await authorize(login, password, clientAddress(await headers()))
  } catch (error) {
    return refusalOf(error, values)
  }
  if (!user) {
    const message = '账号或密码不正确。忘记密码请联系单位管理员或联盟秘书处。'
    return { status: 'refused', message, fieldErrors: { password: ['账号或密码不正确'] }, values }
  }
  await openSession(user.id)
  redirect(safeReturnPath(returnTo))
}

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
