'use server'

import { defineAction } from '@/lib/server/action'
import { readAllNotices, readNotice } from './mutations'
import { readAllNoticesInput, readNoticeInput } from './schema'

export const readNoticeAction = defineAction({
  schema: readNoticeInput,
  run: readNotice,
  done: () => ({ message: '已标为已读。' }),
})

export const readAllNoticesAction = defineAction({
  schema: readAllNoticesInput,
  run: readAllNotices,
  done: () => ({ redirectTo: '/workspace/notices' }),
})
