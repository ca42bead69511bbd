import * as z from 'zod'
import { SUPPRESSED_NOTE } from '../constants'

/*
 * What the records of open data are built of. A field's title heads its column in a text file, its description explains
 * it in the documents; `x-labels` are the Chinese words for the values of a closed list.
 */

/** A field with its Chinese name and, where the name does not say enough, what it means. */
export function named<T extends z.ZodType>(schema: T, title: string, description?: string): T {
  return schema.meta({ title, ...(description === undefined ? {} : { description }) })
}

export const text = (title: string, description?: string) => named(z.string(), title, description)

export const maybeText = (title: string, description?: string) =>
  named(z.string().nullable(), title, description)

export const texts = (title: string, description?: string) => named(z.array(z.string()), title, description)

export const maybeWhole = (title: string, description?: string) =>
  named(z.int().nullable(), title, description)

export const maybeYes = (title: string, description?: string) =>
  named(z.boolean().nullable(), title, description)

/** A value of a closed list. */
export function coded<const V extends readonly [string, ...string[]]>(
  values: V,
  labels: Record<V[number], string>,
  title: string,
) {
  const words = values.map((value) => `${value} ${labels[value as V[number]]}`).join('；')
  return z.enum(values).meta({ title, description: words, 'x-labels': labels })
}

/** A day, or only its month or year where no more is known. */
export const maybeDate = (title: string) =>
  named(z.string().nullable(), title, 'YYYY-MM-DD；只知道年月或年份时写 YYYY-MM 或 YYYY')

export const maybeDay = (title: string) => named(z.iso.date().nullable(), title, 'YYYY-MM-DD')

export const instant = (title: string, description?: string) =>
  named(z.iso.datetime(), title, description ?? 'UTC，ISO 8601')

/** A count of persons with what is said where it is withheld. */
export const personCount = z.object({
  count: maybeWhole('人数', SUPPRESSED_NOTE),
  suppressed: named(z.boolean(), '人数未公开', '人数过少，未公开具体数'),
})

export const region = z.object({
  code: text('行政区划代码', 'GB/T 2260'),
  name: text('地区'),
})

/** Another record of the portal, by its id in its own set. */
export const link = z.object({ id: text('标识'), name: text('名称') })

/** A unit that takes part; one that is not public (any more) still counts and is not named. */
export const party = z.object({
  id: maybeText('单位标识', '单位不公开时为 null'),
  name: maybeText('名称', '单位不公开时为 null'),
})

/** What every record begins with. */
export const beginning = {
  id: named(z.uuid(), '标识', '固定不变'),
  url: named(z.url(), '网页地址', '说明这条记录的页面；改名后可能变化'),
  updatedAt: instant('更新时间', '这条记录本身最近一次修改的时间，UTC；所引用的其他记录另计'),
}
