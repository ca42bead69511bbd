'use server'

import { defineAction } from '@/lib/server/action'
import { inviteUser, revokeInvitation } from './mutations'
import { inviteInput, revokeInvitationInput } from './schema'

export const inviteUserAction = defineAction({
  schema: inviteInput,
  run: inviteUser,
  done: ({ link, mailed }) => ({
    message: mailed
      ? '邀请邮件已交发送。链接七天内有效，只显示这一次，也可以由您转交。'
      : '邀请链接已生成，七天内有效，只显示这一次，请复制并转交本人。',
    // The id is for the next invitation: the form stays.
    values: { link, id: crypto.randomUUID() },
  }),
})

export const revokeInvitationAction = defineAction({
  schema: revokeInvitationInput,
  run: revokeInvitation,
  done: () => ({ message: '邀请已撤回，链接不再有效。' }),
})
