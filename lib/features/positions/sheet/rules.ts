import { readValues } from '@/lib/shared/sheet-reading'
import type { SheetFault, SheetRow } from '@/lib/shared/sheets'
import { demandOf } from '../checks/rules'
import { type CreatePositionInput, createPositionInput } from '../schema'
import type { PositionCheck } from '../types'
import { POSITION_COLUMNS } from './constants'

/** A row that the form's schema takes. */
export type ParsedPosition = { row: number; input: CreatePositionInput; names: Record<string, string[]> }

const headingOf = (key: string) => POSITION_COLUMNS.find((column) => column.key === key)?.heading ?? null

/** What is wrong with one field of a row. */
export const faultOf = (row: number, key: string, sentence: string): SheetFault => ({
  row,
  column: headingOf(key),
  sentence,
})

/** Reads a row and checks it by the schema of the form. */
export function parsePosition(
  sheetRow: SheetRow,
  organizationId: string,
): { parsed: ParsedPosition | null; faults: SheetFault[] } {
  const { row, form, names, faults } = readValues(POSITION_COLUMNS, sheetRow)
  const result = createPositionInput.safeParse({
    ...form,
    organizationId,
    // The form's own, which a sheet does not have.
    id: '00000000-0000-4000-8000-000000000000',
    returnTo: '/workspace/positions',
  })
  const broken = new Set(faults.map(({ column }) => column))
  const issues = result.success ? [] : result.error.issues
  const further = issues
    .map(({ path, message }) => faultOf(row, String(path[0]), message))
    .filter(({ column }) => !broken.has(column))
  const all = [...faults, ...further]
  return {
    parsed: result.success && all.length === 0 ? { row, input: result.data, names } : null,
    faults: all,
  }
}

/** What two rows, or a row and a position, have in common when they are the same. */
export function sameness(title: string, startsOn: string | null): string {
  return JSON.stringify([title, startsOn])
}

/** What the rules hold against a row; facts that are wanting are asked for in the draft. */
export function breachFaults(row: number, { findings }: PositionCheck): SheetFault[] {
  return findings
    .filter(({ outcome }) => outcome === 'block')
    .map((finding) => faultOf(row, finding.field ?? '', demandOf(finding)))
}
