import { readValues } from '@/lib/shared/sheet-reading'
import type { SheetFault, SheetRow } from '@/lib/shared/sheets'
import { type CreateStudentInput, createStudentInput } from '../schema'
import { STUDENT_COLUMNS } from './constants'
import type { StudentPass } from './types'

const headingOf = (key: string) => STUDENT_COLUMNS.find((column) => column.key === key)?.heading ?? null

/** What is wrong with one field of a row. */
export const faultOf = (row: number, key: string, sentence: string): SheetFault => ({
  row,
  column: headingOf(key),
  sentence,
})

export type ParsedStudent = { row: number; input: CreateStudentInput }

/** Reads a row and checks it by the schema of the form; a number that an earlier row has is a fault. */
export function parseStudent(
  sheetRow: SheetRow,
  { schoolId, seen }: StudentPass,
): { parsed: ParsedStudent | null; faults: SheetFault[] } {
  const { row, form, faults } = readValues(STUDENT_COLUMNS, sheetRow)
  const result = createStudentInput.safeParse({
    ...form,
    schoolId,
    // The form's own, which a sheet does not have.
    id: '00000000-0000-4000-8000-000000000000',
  })
  const broken = new Set(faults.map(({ column }) => column))
  const issues = result.success ? [] : result.error.issues
  const all = [
    ...faults,
    ...issues
      .map(({ path, message }) => faultOf(row, String(path[0]), message))
      .filter(({ column }) => !broken.has(column)),
  ]
  if (!result.success || all.length > 0) return { parsed: null, faults: all }
  const earlier = seen.get(result.data.number)
  if (earlier !== undefined) {
    return { parsed: null, faults: [faultOf(row, 'number', `与第 ${earlier} 行的学号重复`)] }
  }
  seen.set(result.data.number, row)
  return { parsed: { row, input: result.data }, faults: [] }
}
