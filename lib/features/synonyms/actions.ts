'use server'

import { defineAction } from '@/lib/server/action'
import { updateSynonyms } from './mutations'
import { synonymsInput } from './schema'

export const saveSynonyms = defineAction({
  schema: synonymsInput,
  run: updateSynonyms,
  done: () => ({ message: '同义词表已保存，下一次搜索就按它查找。' }),
})
