'use server'

import { defineAction } from '@/lib/server/action'
import { addWordTemplate, removeWordTemplate } from './mutations'
import { addWordTemplateInput, removeWordTemplateInput } from './schema'

const BASE = '/workspace/agreements/word-templates'

export const addWordTemplateAction = defineAction({
  schema: addWordTemplateInput,
  run: addWordTemplate,
  done: () => ({ redirectTo: `${BASE}?done=template-added` }),
})

export const removeWordTemplateAction = defineAction({
  schema: removeWordTemplateInput,
  run: removeWordTemplate,
  done: () => ({ redirectTo: `${BASE}?done=template-removed` }),
})
