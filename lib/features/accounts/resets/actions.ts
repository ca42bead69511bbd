'use server'

import { defineAction, definePublicAction } from '@/lib/server/action'
import { createResetLink, requestReset, resetPassword } from './mutations'
import { createResetLinkInput, requestResetInput, resetPasswordInput } from './schema'

/** Longer than the work takes, so that the time of the answer does not tell whether there is such an account. */
const ANSWER_AFTER_MS = 400

export const requestResetAction = definePublicAction({
  schema: requestResetInput,
  limit: 'resetAddress',
  run: async (input) => {
    const wait = new Promise((resolve) => setTimeout(resolve, ANSWER_AFTER_MS))
    const [result] = await Promise.all([requestReset(input, new Date()), wait])
    return result
  },
  done: () => ({
    message:
      '如果这个账号存在并登记了邮箱，重置链接已经发出，一小时内有效。没有收到时，请查看垃圾邮件或联系管理员。',
  }),
})

export const resetPasswordAction = definePublicAction({
  schema: resetPasswordInput,
  limit: 'linkAddress',
  run: (input) => resetPassword(input, new Date()),
  done: () => ({ redirectTo: '/sign-in?reset=1' }),
})

export const createResetLinkAction = defineAction({
  schema: createResetLinkInput,
  run: createResetLink,
  done: ({ link }) => ({ message: '重置链接已生成，一小时内有效，只显示这一次。', values: { link } }),
})
