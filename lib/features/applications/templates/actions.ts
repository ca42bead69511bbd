'use server'

import { defineAction } from '@/lib/server/action'
import { TEMPLATES_BASE } from '../constants'
import { createTemplate, removeTemplate, updateTemplate } from './mutations'
import { createTemplateInput, removeTemplateInput, updateTemplateInput } from './schema'

export const createTemplateAction = defineAction({
  schema: createTemplateInput,
  run: createTemplate,
  done: () => ({ redirectTo: `${TEMPLATES_BASE}?done=saved` }),
})

export const updateTemplateAction = defineAction({
  schema: updateTemplateInput,
  run: updateTemplate,
  done: () => ({ redirectTo: `${TEMPLATES_BASE}?done=saved` }),
})

export const removeTemplateAction = defineAction({
  schema: removeTemplateInput,
  run: removeTemplate,
  done: () => ({ redirectTo: `${TEMPLATES_BASE}?done=template-removed` }),
})
