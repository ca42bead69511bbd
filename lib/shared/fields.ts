import * as z from 'zod'
import { type PartialDate, parseDay, parsePartialDate } from '@/lib/shared/dates'
import { cleanLine, cleanText, countCharacters, foldWidth, splitList } from '@/lib/shared/text'

/*
 * The fields that forms are made of, as zod schemas over what FormData gives: cleaned, bounded, and refused with a
 * sentence that says how to mend it. An empty optional field is null (or '' for long texts, [] for lists).
 */

const tooLong = (label: string, max: number) => `${label}不能超过 ${max} 个字`
const within = (max: number) => (text: string | null) => text === null || countCharacters(text) <= max

/** One line that must be there, at most `max` characters. */
export function requiredLine(label: string, max: number) {
  const missing = `请填写${label}`
  return z
    .string({ error: missing })
    .transform(cleanLine)
    .refine((text) => text !== '', { error: missing, abort: true })
    .refine(within(max), tooLong(label, max))
}

/** One line that may be missing: null then. */
export function optionalLine(label: string, max: number) {
  return z
    .string({ error: `${label}填写有误` })
    .optional()
    .transform((text) => cleanLine(text ?? '') || null)
    .refine(within(max), tooLong(label, max))
}

/** Several lines (Markdown, a reason) that may be missing: '' then. */
export function optionalText(label: string, max: number) {
  return z
    .string({ error: `${label}填写有误` })
    .optional()
    .transform((text) => cleanText(text ?? ''))
    .refine(within(max), tooLong(label, max))
}

/** Several lines that must be there. */
export function requiredText(label: string, max: number) {
  const missing = `请填写${label}`
  return z
    .string({ error: missing })
    .transform(cleanText)
    .refine((text) => text !== '', { error: missing, abort: true })
    .refine(within(max), tooLong(label, max))
}

/** One of the listed values. */
export function choice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: '请选择列出的一项' })
}

/** One of the listed values, or null. */
export function optionalChoice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .union([z.literal(''), z.enum(values)], { error: '请选择列出的一项' })
    .optional()
    .transform((value) => (value === undefined || value === '' ? null : value))
}

/** A checkbox: true when it was ticked. */
export const checkbox = z
  .literal(['on', 'true', '1'])
  .optional()
  .transform((value) => value !== undefined)

/** Entries typed into one field, separated by lines, commas, 、 or semicolons. */
export function lineList(label: string, { entries, max }: { entries: number; max: number }) {
  return z
    .string({ error: `${label}填写有误` })
    .optional()
    .transform((text) => splitList(text ?? ''))
    .refine((list) => list.length <= entries, `${label}不能超过 ${entries} 项`)
    .refine((list) => list.every(within(max)), `${label}的每一项不能超过 ${max} 个字`)
}

/** Entries typed one a line, each of which may hold commas itself (titles, names). */
export function wholeLineList(label: string, { entries, max }: { entries: number; max: number }) {
  return z
    .string({ error: `${label}填写有误` })
    .optional()
    .transform((text) => [
      ...new Set(
        cleanText(text ?? '')
          .split('\n')
          .map(cleanLine)
          .filter((line) => line !== ''),
      ),
    ])
    .refine((list) => list.length <= entries, `${label}不能超过 ${entries} 项`)
    .refine((list) => list.every(within(max)), `${label}的每一项不能超过 ${max} 个字`)
}

/** Identifiers ticked or chosen in a field that may be sent several times. */
export function idList(label: string, entries: number) {
  return z
    .union([z.array(z.string()), z.string()], { error: `${label}填写有误` })
    .optional()
    .transform((value) => [...new Set([value ?? []].flat().filter((id) => id !== ''))])
    .pipe(
      z.array(z.uuid({ error: `${label}中有不存在的选项` })).max(entries, `${label}不能超过 ${entries} 项`),
    )
}

/** A date as far as it is known, or null. */
export function optionalPartialDate(label: string) {
  return z
    .string({ error: `${label}填写有误` })
    .optional()
    .transform((text, context): PartialDate | null => {
      const typed = cleanLine(text ?? '')
      if (typed === '') return null
      const date = parsePartialDate(typed)
      if (date === null) {
        context.addIssue(`${label}应写成 2022、2022-05 或 2022-05-20，并且日历上确有这一天`)
      }
      return date
    })
}

/** A whole day as midnight UTC, or null. */
export function optionalDay(label: string) {
  return z
    .string({ error: `${label}填写有误` })
    .optional()
    .transform((text, context): Date | null => {
      const typed = cleanLine(text ?? '')
      if (typed === '') return null
      const day = parseDay(typed)
      if (day === null) context.addIssue(`${label}应写成 2022-05-20，并且日历上确有这一天`)
      return day
    })
}

/** A whole number between the bounds, or null. */
export function optionalInteger(label: string, { min, max }: { min: number; max: number }) {
  return z
    .string({ error: `${label}填写有误` })
    .optional()
    .transform((text, context): number | null => {
      const typed = foldWidth(cleanLine(text ?? '')).replace(/[\s,]/g, '')
      if (typed === '') return null
      const number = /^-?\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN
      if (Number.isNaN(number)) context.addIssue(`${label}应为整数，例如 120`)
      else if (number < min || number > max) context.addIssue(`${label}应在 ${min} 到 ${max} 之间`)
      return number
    })
}

/** An absolute http or https address, or null. */
export function optionalUrl(label: string) {
  return z
    .string({ error: `${label}填写有误` })
    .optional()
    .transform((text, context): string | null => {
      const typed = cleanLine(text ?? '')
      if (typed === '') return null
      const url = URL.canParse(typed) ? new URL(typed) : null
      if (url === null || !/^https?:$/.test(url.protocol) || typed.length > 500) {
        context.addIssue(`${label}应为以 http:// 或 https:// 开头的完整地址，不超过 500 个字符`)
        return null
      }
      return typed
    })
}

/** The hidden id of a record. A changed one is refused like a missing record. */
export const recordId = z.uuid({ error: '页面上的记录编号不正确，请刷新页面后重试' })

/** The hidden version that the form was made from. */
export const recordVersion = z.coerce
  .number({ error: '页面上的版本号不正确，请刷新页面后重试' })
  .int('页面上的版本号不正确，请刷新页面后重试')
  .min(1, '页面上的版本号不正确，请刷新页面后重试')

/** Where a form leads back to: a path inside the workspace or the administration, never another site. */
export const returnPath = z
  .string({ error: '返回地址不正确' })
  .regex(/^\/(?:workspace|admin)(?:\/[\w-]+)*$/, '返回地址不正确')
