import type { SheetReading, SheetToWrite, WorkbookRefusal } from '@/lib/server/workbook'
import { readRows } from '@/lib/shared/sheet-reading'
import {
  EXAMPLE_MARK,
  importable,
  REMARK_HEADING,
  type SheetColumn,
  type SheetFault,
  type SheetRow,
} from '@/lib/shared/sheets'
import { IMPORT_LIMITS, IMPORT_SHEETS, type ImportKind } from './constants'

const REFUSALS: Record<WorkbookRefusal, string> = {
  invalid: '这不是完好的 .xlsx 文件。请在 Excel 或 WPS 中打开它，另存为 .xlsx 后再上传。',
  old: '这是旧版 .xls 文件，或者加了密码。请另存为不带密码的 .xlsx 后再上传。',
  bomb: '文件解压后过大，没有读取。请用模板新建一份，只粘贴内容。',
  long: '工作表的格式一直延伸到两万行以下。请删去数据下面的空行后再上传。',
  wide: '工作表的内容一直延伸到两百列以外。请删去数据右边的空列后再上传。',
  heavy: '文件过于复杂，没能读完。请用模板新建一份，只粘贴内容。',
}

const whole = (sentence: string): SheetFault => ({ row: null, column: null, sentence })

/** The rows of a workbook, or what is wrong with it as a whole. */
export function readWorkbook(
  kind: ImportKind,
  reading: SheetReading,
): { rows: SheetRow[]; faults: SheetFault[] } {
  const { sheet, columns } = IMPORT_SHEETS[kind]
  if ('refusal' in reading) return { rows: [], faults: [whole(REFUSALS[reading.refusal])] }
  if (reading.rows === null) {
    const names = reading.names.map((name) => `“${name}”`).join('、')
    return { rows: [], faults: [whole(`文件里没有名为“${sheet}”的工作表，只有${names}。`)] }
  }
  const { rows, faults } = readRows(reading.rows, columns, IMPORT_LIMITS.rows)
  const size = rows.reduce(
    (sum, row) => sum + row.reduce<number>((all, cell) => all + String(cell).length, 0),
    0,
  )
  if (size <= IMPORT_LIMITS.text) return { rows, faults }
  return { rows: [], faults: [whole('文字总量过大，请分成几份文件。')] }
}

const headOf = (columns: readonly SheetColumn[]) =>
  columns.map(({ heading, required }) => (required ? `${heading} *` : heading))

const layoutOf = (columns: readonly SheetColumn[]) =>
  columns.map((column) => ({
    width: column.width,
    choices: column.kind === 'choice' ? Object.values(column.choices) : undefined,
    isText: column.kind !== 'integer' && column.kind !== 'yuan',
  }))

function notes(columns: readonly SheetColumn[], sheet: string): SheetToWrite {
  const rows = columns.map((column) => {
    const isClosed = column.kind === 'choice' || column.kind === 'ticks'
    const choices = isClosed ? `可选：${Object.values(column.choices).join('、')}。` : ''
    return [
      column.heading,
      column.required ? '必填' : '可不填',
      column.hint + choices,
      column.example || null,
    ]
  })
  const general = [
    [
      '怎样填',
      null,
      `在“${sheet}”工作表中，从第 3 行起每行填写一条；不要改动列名，可以删去不需要的非必填列。`,
      null,
    ],
    ['示例行', null, `以“${EXAMPLE_MARK}”开头的一行只作示例，导入时不读取，可以删除。`, null],
    ['行数', null, `一次最多 ${IMPORT_LIMITS.rows} 行，文件不超过 8 MB。`, null],
    ['公式', null, '公式按算出的结果读取；建议粘贴为数值。', null],
    ['换行', null, '要在一格里分几行写，Windows 按 Alt+Enter，macOS 按 Control+Option+Return。', null],
  ]
  return {
    name: '填写说明',
    head: ['列名', '要求', '怎样填写', '示例'],
    columns: [{ width: 18 }, { width: 10 }, { width: 70 }, { width: 36 }],
    rows: [...rows, ...general],
    isNotes: true,
  }
}

/** The template of a kind: a sheet to fill and one that explains it. */
export function templateSheets(kind: ImportKind): SheetToWrite[] {
  const { sheet, columns } = IMPORT_SHEETS[kind]
  const asked = importable(columns)
  const example = asked.map((column, index) => (index === 0 ? EXAMPLE_MARK : '') + column.example || null)
  return [
    { name: sheet, head: headOf(asked), columns: layoutOf(asked), example, rows: [] },
    notes(asked, sheet),
  ]
}

/** The rows of a run with what is wrong with each in a last column, to be corrected and sent in again. */
export function remarkedSheets(
  kind: ImportKind,
  rows: readonly SheetRow[],
  faults: readonly SheetFault[],
): SheetToWrite[] {
  const { sheet, columns } = IMPORT_SHEETS[kind]
  const asked = importable(columns)
  const remarks = new Map<number, string[]>()
  for (const { row, column, sentence } of faults) {
    if (row === null) continue
    remarks.set(row, [...(remarks.get(row) ?? []), column === null ? sentence : `${column}：${sentence}`])
  }
  return [
    {
      name: sheet,
      head: [REMARK_HEADING, ...headOf(asked)],
      columns: [{ width: 48 }, ...layoutOf(asked)],
      rows: rows.map(([row, ...texts]) => [
        remarks.get(row)?.join('\n') ?? null,
        ...texts.map((text) => text || null),
      ]),
    },
    notes(asked, sheet),
  ]
}
