import * as z from 'zod'
import { optionalLine, recordId } from '@/lib/shared/fields'
import { WORD_TEMPLATE_LIMITS } from './constants'

/** A new template. Without a name it is called as its file is. */
export const addWordTemplateInput = z.object({
  organizationId: recordId,
  name: optionalLine('模板名称', WORD_TEMPLATE_LIMITS.name),
  file: z.file({ error: '请选择一个 Word 文件（.docx）' }).min(1, '请选择一个 Word 文件（.docx）'),
})
export type AddWordTemplateInput = z.output<typeof addWordTemplateInput>

export const removeWordTemplateInput = z.object({ id: recordId })
export type RemoveWordTemplateInput = z.output<typeof removeWordTemplateInput>
