import * as z from 'zod'
import { sourceFields } from '@/lib/features/sources/schema'
import { SUBJECT_KINDS } from '@/lib/features/subjects/constants'
import {
  choice,
  optionalChoice,
  optionalLine,
  optionalPartialDate,
  recordId,
  recordVersion,
  requiredLine,
  returnPath,
} from '@/lib/shared/fields'
import { foldWidth } from '@/lib/shared/text'
import { FIGURE_QUALIFIERS } from './constants'

/** A decimal as its exact text: what fits into the database's decimal(18, 4). */
const decimal = requiredLine('数值', 40)
  .transform((text) => foldWidth(text).replace(/[\s,]/g, ''))
  .refine((text) => /^-?\d{1,14}(?:\.\d{1,4})?$/.test(text), {
    error: '数值应为数字，例如 6000 或 98.5，最多四位小数；“余”“以上”等字请在限定词中选择',
  })

const fields = {
  metric: requiredLine('数据名称', 100),
  value: decimal,
  qualifier: optionalChoice(FIGURE_QUALIFIERS),
  unit: requiredLine('单位', 20),
  period: optionalLine('统计周期', 40),
  asOf: optionalPartialDate('截至日期'),
  locator: optionalLine('所在位置', 60),
  note: optionalLine('说明', 300),
  ...sourceFields,
  // A figure is never without a source, not even one that a unit states itself.
  sourceTitle: requiredLine('来源名称', 200),
  returnTo: returnPath,
}

/** A new figure. The id is made with the form, so that a form sent twice makes one record. */
export const createFigureInput = z.object({
  ...fields,
  id: recordId,
  subjectKind: choice(SUBJECT_KINDS),
  subjectId: recordId,
})
export type CreateFigureInput = z.infer<typeof createFigureInput>

export const updateFigureInput = z.object({ ...fields, id: recordId, version: recordVersion })
export type UpdateFigureInput = z.infer<typeof updateFigureInput>

export const removeFigureInput = z.object({ id: recordId, version: recordVersion, returnTo: returnPath })
export type RemoveFigureInput = z.infer<typeof removeFigureInput>
