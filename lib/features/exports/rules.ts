import { stringify } from 'csv-stringify/sync'
import type { SheetToWrite } from '@/lib/server/workbook'
import { dayOf } from '@/lib/shared/dates'
import { type Cell, type SheetColumn, type SheetLine, toCell } from '@/lib/shared/sheets'

/** One line of an export as cells. */
export function cellsOf(columns: readonly SheetColumn[], line: SheetLine): Cell[] {
  return columns.map((column) => toCell(column, line[column.key]))
}

/** The empty workbook of an export: its headings are those that an import knows. */
export function exportSheet(name: string, columns: readonly SheetColumn[]): SheetToWrite {
  return {
    name,
    head: columns.map(({ heading }) => heading),
    columns: columns.map(({ width }) => ({ width })),
    rows: [],
  }
}

/** Excel takes a file of this beginning for UTF-8. */
const BOM = '\ufeff'

const textOf = (cell: Cell) => (cell instanceof Date ? dayOf(cell) : cell === null ? '' : String(cell))

/**
 * Lines of a text file. What a program would take for a formula (=, +, -, @, tab or return at the beginning, in either
 * width) gets a ' in front.
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return ''
  return stringify(
    rows.map((row) => row.map(textOf)),
    { escape_formulas: true, record_delimiter: 'windows' },
  )
}

/** The beginning of a text file. */
export function csvHead(names: readonly string[]): string {
  return BOM + csvLines([names])
}
