'use server'

import { defineAction } from '@/lib/server/action'
import { withPreview } from '@/lib/server/preview'
import { AGREEMENT_LIMITS } from '../constants'
import { restoreTemplate, saveTemplate } from './mutations'
import { restoreTemplateInput, saveTemplateInput } from './schema'

type Key = { allianceId: string; kind: string }

const back = (done: string, { allianceId, kind }: Key) => ({
  redirectTo: `/admin/agreements/templates/${allianceId}/${kind}?done=${done}`,
})

export const saveTemplateAction = withPreview(
  defineAction({
    schema: saveTemplateInput,
    run: saveTemplate,
    done: (saved) => back('saved', saved),
  }),
  { max: AGREEMENT_LIMITS.body },
)

export const restoreTemplateAction = defineAction({
  schema: restoreTemplateInput,
  run: restoreTemplate,
  done: (saved) => back('restored', saved),
})
