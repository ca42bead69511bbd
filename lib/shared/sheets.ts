import { isPartialDate } from '@/lib/shared/dates'
import { yuanText } from '@/lib/shared/money'

/*
 * Tables of a workbook. One list of columns says of a noun everything that its template, import and export need.
 */

/** What a cell of a workbook may hold. Days are midnight UTC. */
export type Cell = string | number | boolean | Date | null

type Base = {
  /** The form's field, which also names the value in an exported line. */
  key: string
  heading: string
  /** How to fill it, for the sheet of explanations. */
  hint: string
  example: string
  /** In characters. */
  width: number
  required?: true
  /**
   * `form`: the text goes to the form's schema. `names`: its lines name records that the import finds.
   * `export`: only exports write it; imports pass over it.
   */
  use: 'form' | 'names' | 'export'
}

type Part = {
  /** Name of the column in the form. */
  name: string
  /** Name of the value in a stored row. */
  of: string
}

export type SheetColumn = Base &
  (
    | { kind: 'text' | 'day' | 'integer' | 'yuan' }
    | { kind: 'choice'; choices: Record<string, string> }
    /** Any number of a closed list, parted by 、. */
    | { kind: 'ticks'; choices: Record<string, string> }
    /** A small table in one cell: a row each line, its parts parted by ｜. */
    | { kind: 'rows'; parts: readonly Part[] }
  )

/** One row as it was read: its number in the workbook, and the text of each importable column in their order. */
export type SheetRow = readonly [number: number, ...texts: string[]]

/** What is wrong, and where; without a row it is about the whole workbook. */
export type SheetFault = { row: number | null; column: string | null; sentence: string }

/** The longest text that a cell of Excel can hold is 32,767 UTF-16 units. */
const CELL_LIMIT = 32_000
export const CUT = '……（Excel 单元格放不下全文，以下省略）'

/** In front of the first cell of the example row. */
export const EXAMPLE_MARK = '【示例】'

/** The column that a corrected workbook comes back with; imports pass over it. */
export const REMARK_HEADING = '导入时发现的问题'

/** The columns that an import reads. */
export function importable(columns: readonly SheetColumn[]): SheetColumn[] {
  return columns.filter(({ use }) => use !== 'export')
}

/** A value of a record, as lines for a sheet hold them. */
export type SheetValue =
  | string
  | number
  | readonly string[]
  | readonly Readonly<Record<string, string | null>>[]
  | null

/** What one line of an export says, by the keys of the columns. */
export type SheetLine = Readonly<Record<string, SheetValue>>

function lineText(column: SheetColumn, item: string | Readonly<Record<string, string | null>>): string {
  if (typeof item === 'string') return item
  if (column.kind !== 'rows') return ''
  const parts = column.parts.map(({ of }) => item[of] ?? '')
  // A ｜ of the record's own would part what belongs together.
  return parts
    .map((part) => part.replace(/[｜|]/g, '／'))
    .join('｜')
    .replace(/｜+$/, '')
}

/** The cell for a value: days as days, numbers as numbers, everything else as text. */
export function toCell(column: SheetColumn, value: SheetValue | undefined): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null
  if (column.kind === 'choice') return column.choices[String(value)] ?? String(value)
  if (column.kind === 'ticks' && typeof value === 'object') {
    const labels = value.map((code) => column.choices[String(code)] ?? String(code))
    return labels.length > 0 ? labels.join('、') : null
  }
  if (column.kind === 'yuan') return Number(yuanText(String(value)))
  if (typeof value === 'number') return value
  if (column.kind === 'day' && typeof value === 'string') {
    return value.length === 10 && isPartialDate(value) ? new Date(`${value}T00:00:00Z`) : value
  }
  const text = typeof value === 'string' ? value : value.map((item) => lineText(column, item)).join('\n')
  if (text === '') return null
  return text.length <= CELL_LIMIT ? text : text.slice(0, CELL_LIMIT).replace(/[\ud800-\udbff]$/, '') + CUT
}
