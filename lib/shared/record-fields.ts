import * as z from 'zod'
import { parseYuan } from '@/lib/shared/money'
import { isValidSlug, SLUG_MAX_LENGTH } from '@/lib/shared/slugs'
import { cleanLine } from '@/lib/shared/text'

/** An amount of yuan, in fen, or null. */
export function optionalYuan(label: string) {
  return z
    .string({ error: `${label}填写有误` })
    .optional()
    .transform((text, context): bigint | null => {
      const typed = cleanLine(text ?? '')
      if (typed === '') return null
      const fen = parseYuan(typed)
      if (fen === null) context.addIssue(`${label}应为金额，最多到分，例如 3000 或 50万`)
      return fen
    })
}

/** 是, 否, or not said (null). */
export const yesOrNo = z
  .enum(['yes', 'no', ''], { error: '请选择列出的一项' })
  .optional()
  .transform((value) => (value ? value === 'yes' : null))

/**
 * One column of a table of rows, in which every row sends the same name: a clean line for each. A table of one row
 * sends plain text.
 */
export function column(label: string, rows: number) {
  return z
    .union([z.array(z.string()), z.string()], { error: `${label}填写有误` })
    .optional()
    .transform((value) => [value ?? []].flat().map(cleanLine))
    .refine((values) => values.length <= rows, `${label}不能超过 ${rows} 行`)
}

/** The last part of the record's address, as typed; null keeps the one that it has. */
export const optionalSlug = z
  .string({ error: '网址填写有误' })
  .optional()
  .transform((text) => cleanLine(text ?? '').toLowerCase() || null)
  .refine(
    (slug) => slug === null || isValidSlug(slug),
    `网址只能用小写字母、数字和连字符，不超过 ${SLUG_MAX_LENGTH} 个字符，且不能是 by、find、page、rules、new`,
  )
