import { faultIn, type ParsedRow, parseRow, type ReadRow } from '@/lib/shared/sheet-reading'
import type { SheetRow } from '@/lib/shared/sheets'
import { type CreateStudentInput, createStudentInput } from '../schema'
import { STUDENT_COLUMNS } from './constants'
import type { StudentPass } from './types'

/** What is wrong with one field of a row. */
export const faultOf = faultIn(STUDENT_COLUMNS)

export type ParsedStudent = ParsedRow<CreateStudentInput>

/** Reads a row and checks it by the schema of the form; a number that an earlier row has is a fault. */
export function parseStudent(
  sheetRow: SheetRow,
  { schoolId, seen }: StudentPass,
): ReadRow<CreateStudentInput> {
  const read = parseRow(STUDENT_COLUMNS, createStudentInput, sheetRow, () => ({ schoolId }))
  if (!read.parsed) return read
  const { row, input } = read.parsed
  const earlier = seen.get(input.number)
  if (earlier !== undefined) {
    return { parsed: null, faults: [faultOf(row, 'number', `与第 ${earlier} 行的学号重复`)] }
  }
  seen.set(input.number, row)
  return read
}
