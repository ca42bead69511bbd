import { parentPort, workerData } from 'node:worker_threads'
import writeWorkbook from 'write-excel-file/node'

/*
 * Writes a workbook in a thread of its own, started by workbook.ts: its rows come as messages, its bytes go back.
 * Loaded as it stands, outside the build.
 */

const HEAD = {
  fontWeight: 'bold',
  backgroundColor: '#dfe8f2',
  alignVertical: 'center',
  wrap: true,
  height: 30,
}
const EXAMPLE = { fontStyle: 'italic', textColor: '#5f6b7a', alignVertical: 'top', wrap: true }
const TEXT = { alignVertical: 'top', wrap: true }

/** In a workbook _x0041_ stands for A, also where somebody wrote just that. */
const literal = (text) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** A cell with its style. Texts are stored as texts: no program takes them for formulas. */
function styled(value, style) {
  if (value === null) return null
  return typeof value === 'string' ? { value: literal(value), type: String, ...style } : { value, ...style }
}

function rowsOf({ head, rows, example, columns, isNotes }) {
  const lines = rows.map((row) => {
    const style = isNotes || row.some((cell) => typeof cell === 'string' && cell.includes('\n')) ? TEXT : {}
    return row.map((cell) => styled(cell, style))
  })
  // Cells of a third row, which is taken out again below, when the columns have been given their styles.
  const pattern = columns.map(({ isText }) => styled(' ', isText ? { ...TEXT, format: '@' } : TEXT))
  return [
    head.map((heading) => styled(heading, HEAD)),
    ...(example ? [example.map((cell) => styled(cell, EXAMPLE)), pattern] : []),
    ...lines,
  ]
}

const letterOf = (index) =>
  (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) +
  String.fromCharCode(65 + (index % 26))
const attributeText = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** The closed lists of a sheet, as boxes to choose from under its headings. */
function validationsOf(columns) {
  const rules = columns.flatMap(({ choices }, index) => {
    // Excel takes lists of up to 255 characters, their entries parted by commas.
    const list = (choices ?? []).join(',')
    if (list === '' || list.length > 255) return []
    const column = letterOf(index)
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="请从列表中选择" error="${attributeText('请选择列表中的一项。')}" sqref="${column}2:${column}6000"><formula1>"${attributeText(list).replaceAll('&quot;', '&quot;&quot;')}"</formula1></dataValidation>`,
    ]
  })
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

/** Columns into which dates are typed as 2025-09 hold text: a program would make days of them. */
function formatColumns(xml, columns) {
  const formatted = columns.reduce((text, _, index) => {
    const style = new RegExp(`<c r="${letterOf(index)}3" s="(\\d+)"`).exec(text)?.[1]
    return style === undefined
      ? text
      : text.replace(new RegExp(`<col min="${index + 1}"`), `$& style="${style}"`)
  }, xml)
  return formatted.replace(/<row r="3".*?<\/row>/s, '')
}

const features = [
  {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const { columns, example } = workerData.sheets[sheetIndex]
            const formatted = example ? formatColumns(xml, columns) : xml
            return formatted.replace(
              /(?=<(?:pageMargins|pageSetup|drawing|\/worksheet)\b)/,
              validationsOf(columns),
            )
          },
        },
      },
    },
  },
]

async function finish() {
  const sheets = workerData.sheets.map((sheet) => ({
    sheet: sheet.name,
    data: rowsOf(sheet),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: 'yyyy-mm-dd',
  }))
  const bytes = new Uint8Array(await writeWorkbook(sheets, { features }).toBuffer())
  parentPort.postMessage(bytes, [bytes.buffer])
}

parentPort.on('message', (rows) => {
  if (rows === null) void finish()
  else for (const row of rows) workerData.sheets[0].rows.push(row)
})
