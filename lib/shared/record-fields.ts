import * as z from 'zod'
import { parseYuan } from '@/lib/shared/money'
import { isValidSlug, SLUG_MAX_LENGTH } from '@/lib/shared/slugs'
import { cleanLine, foldWidth } from '@/lib/shared/text'

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

/**
 * Ticks of a closed list in which silence is no answer: null where nothing was ticked, an empty list where only `none`
 * was.
 */
export function tickList<const Values extends readonly [string, ...string[]], const None extends string>(
  label: string,
  values: Values,
  none: None,
) {
  return z
    .union([z.array(z.enum([...values, none])), z.enum(['', ...values, none])], {
      error: `${label}中有不存在的选项`,
    })
    .optional()
    .transform((value, context): Values[number][] | null => {
      const ticked = [...new Set([value ?? []].flat())].filter((one) => one !== '')
      if (ticked.length === 0) return null
      const named = values.filter((one) => (ticked as string[]).includes(one))
      if (named.length > 0 && (ticked as string[]).includes(none)) {
        context.addIssue(`${label}：选了“都没有”，就不能再选其他项`)
      }
      return named
    })
}

/** A time of day as HH:MM, or null. */
export function timeOfDay(label: string) {
  return z
    .string({ error: `${label}填写有误` })
    .optional()
    .transform((text, context): string | null => {
      const typed = foldWidth(cleanLine(text ?? ''))
      if (typed === '') return null
      const match = /^(\d{1,2}):(\d{2})$/.exec(typed)
      const [, hour = '', minute = ''] = match ?? []
      if (!match || Number(hour) > 23 || Number(minute) > 59) {
        context.addIssue(`${label}应写成几点几分，例如 22:00`)
        return null
      }
      return `${hour.padStart(2, '0')}:${minute}`
    })
}
