import { faultIn, type ParsedRow, parseRow } from '@/lib/shared/sheet-reading'
import type { SheetFault, SheetRow } from '@/lib/shared/sheets'
import { demandOf } from '../checks/rules'
import { type CreatePositionInput, createPositionInput } from '../schema'
import type { PositionCheck } from '../types'
import { POSITION_COLUMNS } from './constants'

/** A row that the form's schema takes. */
export type ParsedPosition = ParsedRow<CreatePositionInput>

/** What is wrong with one field of a row. */
export const faultOf = faultIn(POSITION_COLUMNS)

/** Reads a row and checks it by the schema of the form. */
export const parsePosition = (sheetRow: SheetRow, organizationId: string) =>
  parseRow(POSITION_COLUMNS, createPositionInput, sheetRow, () => ({
    organizationId,
    returnTo: '/workspace/positions',
  }))

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
