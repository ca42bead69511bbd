import type * as z from 'zod'
import { dayOf } from '@/lib/shared/dates'
import {
  type Cell,
  CUT,
  EXAMPLE_MARK,
  importable,
  REMARK_HEADING,
  type SheetColumn,
  type SheetFault,
  type SheetRow,
} from '@/lib/shared/sheets'
import { cleanLine, cleanText, foldWidth, splitList } from '@/lib/shared/text'

/* Reading what people filled into a table of `lib/shared/sheets`. */

/** The name of a heading: without the mark of a required one, in half width. */
const nameOf = (heading: string) => foldWidth(cleanLine(heading)).replace(/[\s*]/g, '')

/** A number as a person writes it: fifteen digits, which is all that a workbook keeps, and no exponent. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15))
  return Math.abs(rounded) < 1e21
    ? rounded.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 })
    : String(rounded)
}

/** A day that was typed into a cell without a format of dates: a year, or a count of days since 1900. */
function dayText(value: number): string {
  if (value < 20_000 || value > 80_000) return numberText(value)
  return dayOf(new Date(Date.UTC(1899, 11, 30 + Math.floor(value))))
}

/** The text of a cell, as somebody would have typed it into the form. */
export function cellText(cell: Cell | undefined, kind: SheetColumn['kind'] = 'text'): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cleanText(cell)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (typeof cell === 'number') return kind === 'day' ? dayText(cell) : numberText(cell)
  return Number.isNaN(cell.getTime()) ? '' : dayOf(cell)
}

type Headings = { at: number; places: (SheetColumn | null)[]; faults: SheetFault[] }

const fault = (row: number | null, column: string | null, sentence: string): SheetFault => ({
  row,
  column,
  sentence,
})
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join('、')

/** Finds the row of headings among the first rows, and which column stands where. */
function readHeadings(cells: readonly (readonly Cell[])[], columns: readonly SheetColumn[]): Headings {
  const known = new Map(columns.map((column) => [nameOf(column.heading), column]))
  const countKnown = (row: readonly Cell[]) => row.filter((cell) => known.has(nameOf(cellText(cell)))).length
  const at = cells.slice(0, 20).findIndex((row) => countKnown(row) >= 2)
  if (at < 0) {
    return {
      at: 0,
      places: [],
      faults: [fault(null, null, '没有找到列名。请用本页下载的模板填写，并保留写有列名的一行。')],
    }
  }
  const names = (cells[at] ?? []).map((cell) => cellText(cell))
  const places = names.map((name) => known.get(nameOf(name)) ?? null)
  const passed = new Set([nameOf(REMARK_HEADING), ''])
  const unknown = names.filter((name, index) => !places[index] && !passed.has(nameOf(name)))
  const twice = columns.filter((column) => places.filter((place) => place === column).length > 1)
  const missing = columns.filter((column) => column.required && !places.includes(column))
  const faults = [
    missing.length > 0 && `缺少必需的列：${quoted(missing.map(({ heading }) => heading))}。`,
    unknown.length > 0 && `不认识的列：${quoted(unknown)}。请改成模板中的列名，或删去这些列。`,
    twice.length > 0 && `重复的列：${quoted(twice.map(({ heading }) => heading))}。每一列只能有一个。`,
  ].filter((sentence) => sentence !== false)
  return { at, places, faults: faults.map((sentence) => fault(at + 1, null, sentence)) }
}

/**
 * The rows of a sheet under its headings, without empty ones and the example. What is wrong with the sheet as a whole
 * comes as faults, and no rows then.
 */
export function readRows(
  cells: readonly (readonly Cell[])[],
  columns: readonly SheetColumn[],
  most: number,
): { rows: SheetRow[]; faults: SheetFault[] } {
  const { at, places, faults } = readHeadings(cells, columns)
  if (faults.length > 0) return { rows: [], faults }
  const order = importable(columns).map((column) => ({ kind: column.kind, place: places.indexOf(column) }))
  const rows = cells.slice(at + 1).flatMap((row, index): SheetRow[] => {
    const texts = order.map(({ kind, place }) => (place < 0 ? '' : cellText(row[place], kind)))
    const isEmpty = texts.every((text) => text === '')
    const isExample = texts.some((text) => text.startsWith(EXAMPLE_MARK))
    return isEmpty || isExample ? [] : [[at + 2 + index, ...texts]]
  })
  if (rows.length === 0) return { rows, faults: [fault(null, null, '列名下面没有任何数据。')] }
  if (rows.length <= most) return { rows, faults: [] }
  const sentence = `共有 ${rows.length} 行数据，一次最多导入 ${most} 行，请分成几份文件。`
  return { rows: [], faults: [fault(null, null, sentence)] }
}

/** What a row says, by the names of the form's fields, and what is wrong with it before anybody looks at its meaning. */
export type RowValues = {
  row: number
  form: Record<string, string | string[]>
  names: Record<string, string[]>
  faults: SheetFault[]
}

const BROKEN = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|未计算)$/

const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map(cleanLine)
      .filter((line) => line !== ''),
  ),
]

function choiceOf(choices: Record<string, string>, text: string): string | null {
  const typed = nameOf(text)
  return Object.keys(choices).find((value) => nameOf(choices[value] ?? '') === typed) ?? null
}

/** Reads one cell into the values of its row, and gives what is wrong with it. */
function readCell(column: SheetColumn, text: string, values: RowValues): string | null {
  if (BROKEN.test(text)) return `这一格的公式没有算出结果（${text}），请改为直接填写内容`
  if (text.endsWith(CUT)) return '这一格是导出时截短的，请换成全文'
  if (column.use === 'names') {
    values.names[column.key] = linesOf(text)
  } else if (column.kind === 'choice') {
    const value = choiceOf(column.choices, text)
    if (value === null && (text !== '' || column.required)) {
      const typed = text === '' ? '请填写，' : `“${text.slice(0, 40)}”不在选项中，`
      return `${typed}应为：${Object.values(column.choices).join('、')}`
    }
    values.form[column.key] = value ?? ''
  } else if (column.kind === 'ticks') {
    const typed = splitList(text)
    const codes = typed.map((one) => choiceOf(column.choices, one))
    const unknown = typed.find((_, index) => codes[index] === null)
    if (unknown !== undefined) {
      return `“${unknown.slice(0, 40)}”不在选项中，应为：${Object.values(column.choices).join('、')}`
    }
    values.form[column.key] = codes.filter((code) => code !== null)
  } else if (column.kind === 'rows') {
    const rows = text === '' ? [] : text.split('\n').map((line) => line.split(/[｜|]/).map(cleanLine))
    const most = column.parts.length
    if (rows.some((parts) => parts.length > most)) return `每行用“｜”分成最多 ${most} 段：${column.hint}`
    for (const [index, { name }] of column.parts.entries()) {
      values.form[name] = rows.map((parts) => parts[index] ?? '')
    }
  } else {
    values.form[column.key] = text
  }
  return null
}

/** Reads one row into what the form would send. */
export function readValues(columns: readonly SheetColumn[], [row, ...texts]: SheetRow): RowValues {
  const values: RowValues = { row, form: {}, names: {}, faults: [] }
  for (const [index, column] of importable(columns).entries()) {
    const sentence = readCell(column, texts[index] ?? '', values)
    if (sentence !== null) values.faults.push(fault(row, column.heading, sentence))
  }
  return values
}

/** What is wrong with one field of a row of these columns. */
export const faultIn =
  (columns: readonly SheetColumn[]) =>
  (row: number, key: string, sentence: string): SheetFault =>
    fault(row, columns.find((column) => column.key === key)?.heading ?? null, sentence)

/** A row that the schema of its form takes. */
export type ParsedRow<Input> = { row: number; input: Input; names: Record<string, string[]> }

export type ReadRow<Input> = { parsed: ParsedRow<Input> | null; faults: SheetFault[] }

/** The id that a form makes up for a new record and a sheet does not have; whoever writes the row gives it its own. */
const NO_ID = '00000000-0000-4000-8000-000000000000'

/**
 * Reads a row and checks it by the schema of the form, as if somebody had typed it there. `complete` adds to what the
 * cells say what the form sends besides. A cell that could not be read is not complained of twice.
 */
export function parseRow<Schema extends z.ZodType>(
  columns: readonly SheetColumn[],
  schema: Schema,
  sheetRow: SheetRow,
  complete: (form: RowValues['form']) => Record<string, unknown>,
): ReadRow<z.infer<Schema>> {
  const { row, form, names, faults } = readValues(columns, sheetRow)
  const result = schema.safeParse({ ...form, id: NO_ID, ...complete(form) })
  const broken = new Set(faults.map(({ column }) => column))
  const issues = result.success ? [] : result.error.issues
  const further = issues
    .map(({ path, message }) => faultIn(columns)(row, String(path[0]), message))
    .filter(({ column }) => !broken.has(column))
  const all = [...faults, ...further]
  return {
    parsed: result.success && all.length === 0 ? { row, input: result.data, names } : null,
    faults: all,
  }
}
