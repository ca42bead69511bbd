import * as z from 'zod'
import { recordId, recordVersion, requiredLine, requiredText } from '@/lib/shared/fields'
import { APPLICATION_LIMITS as limits } from '../constants'

const fields = {
  id: recordId,
  name: requiredLine('模板名称', limits.templateName),
  body: requiredText('模板内容', limits.message),
}

/** A new template. The page makes its id, so that a form sent twice makes one. */
export const createTemplateInput = z.object({
  ...fields,
  organizationId: z.uuid({ error: '请选择您的单位' }),
})
export type CreateTemplateInput = z.output<typeof createTemplateInput>

export const updateTemplateInput = z.object({ ...fields, version: recordVersion })
export type UpdateTemplateInput = z.output<typeof updateTemplateInput>

export const removeTemplateInput = z.object({ id: recordId, version: recordVersion })
export type RemoveTemplateInput = z.output<typeof removeTemplateInput>
