'use server'

import { defineAction, definePublicAction } from '@/lib/server/action'
import { confirmByLinkInput, rejectByLinkInput } from '../answers/schema'
import { confirmByLink, createConfirmationLink, rejectByLink, revokeConfirmationLink } from './mutations'
import { createLinkInput, revokeLinkInput } from './schema'

export const createConfirmationLinkAction = defineAction({
  schema: createLinkInput,
  run: createConfirmationLink,
  done: ({ link }) => ({
    message: '链接已生成，十四天内有效，只能答复一次，只显示这一次。',
    values: { link },
  }),
})

export const revokeConfirmationLinkAction = defineAction({
  schema: revokeLinkInput,
  run: revokeConfirmationLink,
  done: ({ id }, { returnTo }) => ({ redirectTo: `${returnTo}/${id}?done=revoke-link` }),
})

export const confirmByLinkAction = definePublicAction({
  schema: confirmByLinkInput,
  limit: 'linkAddress',
  run: confirmByLink,
  done: () => ({ redirectTo: '/confirm/done?answer=confirmed' }),
})

export const rejectByLinkAction = definePublicAction({
  schema: rejectByLinkInput,
  limit: 'linkAddress',
  run: rejectByLink,
  done: () => ({ redirectTo: '/confirm/done?answer=rejected' }),
})
