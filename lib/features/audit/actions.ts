'use server'

import { defineAction } from '@/lib/server/action'
import { erasePayloads } from './mutations'
import { eraseInput } from './schema'

export const erasePayloadsAction = defineAction({
  schema: eraseInput,
  run: erasePayloads,
  done: ({ count }) => ({ message: `已清除 ${count} 条记录中的内容，链条仍可校验。` }),
})
