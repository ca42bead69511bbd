import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { createAgreementInput } from '@/lib/features/agreements/schema'
import { AGREEMENT_COLUMNS, AGREEMENT_LEFT_OUT } from '@/lib/features/agreements/sheet/constants'
import { IMPORT_SHEETS } from '@/lib/features/imports/constants'
import { templateSheets } from '@/lib/features/imports/rules'
import { createPositionInput } from '@/lib/features/positions/schema'
import { POSITION_COLUMNS, POSITION_LEFT_OUT } from '@/lib/features/positions/sheet/constants'
import { createProjectInput } from '@/lib/features/projects/schema'
import { PROJECT_COLUMNS, PROJECT_LEFT_OUT } from '@/lib/features/projects/sheet/constants'
import { createStudentInput } from '@/lib/features/students/schema'
import { STUDENT_COLUMNS, STUDENT_LEFT_OUT } from '@/lib/features/students/sheet/constants'
import { readRows, readValues } from '@/lib/shared/sheet-reading'
import { EXAMPLE_MARK, importable, type SheetColumn } from '@/lib/shared/sheets'

type Def = { type: string; shape?: object; left?: z.ZodType; right?: z.ZodType; in?: z.ZodType }

/** The names of all fields that a schema reads, through everything that it is put together from. */
function fieldsOf(schema: z.ZodType | undefined): string[] {
  if (!schema) return []
  const { shape, left, right, in: inner } = schema.def as unknown as Def
  return [...Object.keys(shape ?? {}), ...fieldsOf(left), ...fieldsOf(right), ...fieldsOf(inner)]
}

const namesOf = (columns: readonly SheetColumn[]) =>
  importable(columns).flatMap((column) =>
    column.kind === 'rows' ? column.parts.map(({ name }) => name) : [column.key],
  )

describe.each([
  ['projects', createProjectInput, PROJECT_COLUMNS, PROJECT_LEFT_OUT],
  ['agreements', createAgreementInput, AGREEMENT_COLUMNS, AGREEMENT_LEFT_OUT],
  ['students', createStudentInput, STUDENT_COLUMNS, STUDENT_LEFT_OUT],
  ['positions', createPositionInput, POSITION_COLUMNS, POSITION_LEFT_OUT],
] as const)('the sheet of %s', (kind, schema, columns, leftOut) => {
  test('has a column for every field of the form, or says why not', () => {
    expect([...namesOf(columns), ...Object.keys(leftOut)].sort()).toEqual(fieldsOf(schema).sort())
  })

  test('has headings, hints and widths of its own for each column', () => {
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length)
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
    expect(columns.filter(({ hint, width }) => hint === '' || width < 8)).toEqual([])
  })

  test('gives an example that the form takes as far as it goes', () => {
    const texts = importable(columns).map(({ example }) => example)
    const { form, faults } = readValues(columns, [2, ...texts])
    const id = '00000000-0000-4000-8000-000000000000'
    const { error } = schema.safeParse({
      ...form,
      id,
      organizationId: id,
      schoolId: id,
      allianceId: '',
      returnTo: '/admin/x',
    })
    expect(faults).toEqual([])
    expect(error?.issues).toBeUndefined()
  })

  test('its template explains every column and marks the example, which no import reads', () => {
    const [sheet, notes] = templateSheets(kind)
    expect(sheet?.name).toBe(IMPORT_SHEETS[kind].sheet)
    expect(sheet?.example?.[0]).toMatch(new RegExp(`^${EXAMPLE_MARK}`))
    expect(notes?.rows.map(([name]) => name)).toEqual(
      expect.arrayContaining(importable(columns).map(({ heading }) => heading)),
    )
    const { rows, faults } = readRows([sheet?.head ?? [], sheet?.example ?? []], columns, 10)
    expect(rows).toEqual([])
    expect(faults.map(({ sentence }) => sentence)).toEqual(['列名下面没有任何数据。'])
  })
})
