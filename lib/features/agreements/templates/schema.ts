import * as z from 'zod'
import { choice, recordId, requiredText } from '@/lib/shared/fields'
import { AGREEMENT_KINDS, AGREEMENT_LIMITS } from '../constants'

const template = {
  allianceId: recordId,
  kind: choice(AGREEMENT_KINDS),
  /** 0: the alliance had no text of its own when the form was filled. */
  version: z.coerce
    .number({ error: '页面上的版本号不正确，请刷新页面后重试' })
    .int('页面上的版本号不正确，请刷新页面后重试')
    .min(0, '页面上的版本号不正确，请刷新页面后重试'),
}

/** An alliance's own text for one kind of agreement. */
export const saveTemplateInput = z.object({
  ...template,
  body: requiredText('模板正文', AGREEMENT_LIMITS.body),
})
export type SaveTemplateInput = z.output<typeof saveTemplateInput>

/** Back to the text that the product brings. */
export const restoreTemplateInput = z.object(template)
export type RestoreTemplateInput = z.output<typeof restoreTemplateInput>
