import * as z from 'zod'

/* What a schema of open data says of itself: the names and words that fields/schema.ts gave it. */

type Schema = z.core.$ZodType
export type Labels = Readonly<Record<string, string>>

/** The schema without its being nullable. */
export function bare(schema: Schema): Schema {
  return schema instanceof z.ZodNullable ? bare(schema.unwrap()) : schema
}

/** The Chinese name of a field; empty where it has none of its own. */
export function titleOf(schema: Schema): string {
  return z.globalRegistry.get(schema)?.title ?? z.globalRegistry.get(bare(schema))?.title ?? ''
}

/** The words for the values of a closed list; undefined where there is none. */
export function labelsOf(schema: Schema): Labels | undefined {
  return z.globalRegistry.get(bare(schema))?.['x-labels'] as Labels | undefined
}

/** The fields of an object by key. */
export function partsOf(schema: z.ZodObject): [string, Schema][] {
  return Object.entries(schema.shape as Record<string, Schema>)
}

/** One line of the table of fields. `name` is where the field stands: `region.code`, `parties[].role`. */
export type FieldLine = { name: string; title: string; about: string }

function linesOf(name: string, field: Schema): FieldLine[] {
  const about = z.globalRegistry.get(field)?.description ?? ''
  const line = { name, title: titleOf(field), about }
  const schema = bare(field)
  const inner = schema instanceof z.ZodArray ? schema.element : schema
  if (!(inner instanceof z.ZodObject)) return [line]
  const prefix = schema instanceof z.ZodArray ? `${name}[].` : `${name}.`
  return [line, ...partsOf(inner).flatMap(([key, part]) => linesOf(prefix + key, part))]
}

/** The fields of a record, whole and part by part, in their order. */
export function fieldsOf(record: z.ZodObject): FieldLine[] {
  return partsOf(record).flatMap(([key, field]) => linesOf(key, field))
}
