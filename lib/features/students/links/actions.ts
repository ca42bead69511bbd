'use server'

import { defineAction } from '@/lib/server/action'
import { studentLinkInput } from '../schema'
import { makeStudentLink } from './mutations'

export const makeStudentLinkAction = defineAction({
  schema: studentLinkInput,
  run: makeStudentLink,
  done: ({ link }) => ({
    message: '链接已生成，14 天内有效，只显示这一次。请复制并转交学生本人。',
    values: { link },
  }),
})
