import * as z from 'zod'
import type { Cell } from '@/lib/shared/sheets'
import { bare, labelsOf, partsOf, titleOf } from '../fields/rules'

type Schema = z.core.$ZodType
type Item = Readonly<Record<string, unknown>>

/** A column of a text file: how it is headed, and how its cell follows from a record. */
export type FileColumn = { heading: string; cellOf: (record: Item) => Cell }

/** A single value in words: the label of a code, 是 or 否, or as it is. */
function plainCell(schema: Schema, value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? '是' : '否'
  return labelsOf(schema)?.[String(value)] ?? (typeof value === 'number' ? value : String(value))
}

/** A thing of a list in words: its name, and in brackets what else is said of it but its id. */
function itemText(schema: Schema, value: unknown): string {
  if (!(schema instanceof z.ZodObject)) return String(plainCell(schema, value) ?? '')
  const [name, ...rest] = partsOf(schema)
    .filter(([key]) => key !== 'id')
    .map(([key, part]) => plainCell(part, (value as Item)[key]))
  const more = rest.filter((word) => word !== null)
  return `${name ?? '（未公开名称）'}${more.length > 0 ? `（${more.join('，')}）` : ''}`
}

function columnsOfField(key: string, field: Schema): FileColumn[] {
  const heading = titleOf(field)
  const schema = bare(field)
  if (schema instanceof z.ZodArray) {
    const cellOf = (record: Item) =>
      (record[key] as unknown[]).map((item) => itemText(schema.element, item)).join('；')
    return [{ heading, cellOf }]
  }
  if (!(schema instanceof z.ZodObject)) {
    return [{ heading, cellOf: (record) => plainCell(field, record[key]) }]
  }
  return partsOf(schema).map(([part, partSchema]) => ({
    heading: `${heading}：${titleOf(partSchema)}`,
    cellOf: (record) => plainCell(partSchema, (record[key] as Item | null)?.[part]),
  }))
}

/**
 * The columns of a set's text file, from the schema of its records: a field is one column; what consists of parts has
 * one for each of them; a list is one cell, its things parted by ；.
 */
export function fileColumns(record: z.ZodObject): FileColumn[] {
  return partsOf(record).flatMap(([key, field]) => columnsOfField(key, field))
}
