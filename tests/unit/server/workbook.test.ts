import { expect, test } from 'vitest'
import { readSheet, type SheetToWrite, writeSheets } from '@/lib/server/workbook'
import { zip } from '@/tests/support/zip'

const sheet = (rows: SheetToWrite['rows'], name = '数据'): SheetToWrite => ({
  name,
  head: ['甲', '乙'],
  columns: [{ width: 10 }, { width: 10 }],
  rows,
})

const RELATIONS =
  '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'

/** The least that a workbook is made of, around one sheet as it stands. */
const workbook = (sheetData: string, extra: Record<string, string> = {}) =>
  zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="a&amp;b" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...extra,
  })

const read = (bytes: ArrayBuffer) => readSheet(bytes, '数据')

test('what is written is read again, texts as texts', async () => {
  const rows = [
    ['=1+1', '_x0041_ 𠮷😀\n二'],
    ['@甲', new Date('2025-09-01T00:00:00Z')],
    [3000.5, null],
  ]
  const bytes = await writeSheets(
    [sheet(rows.slice(0, 1)), sheet([], '说明')],
    [rows.slice(1, 2), rows.slice(2)],
  )
  expect(await read(bytes.buffer)).toEqual({ names: ['数据', '说明'], rows: [['甲', '乙'], ...rows] })
})

test('the only sheet is read whatever its name, of several the named one', async () => {
  const one = await writeSheets([sheet([], '随便')])
  expect(await read(one.buffer)).toMatchObject({ rows: [['甲', '乙']] })
  const several = await writeSheets([sheet([], '一'), sheet([], '二')])
  expect(await read(several.buffer)).toEqual({ rows: null, names: ['一', '二'] })
})

test('formulas are read as their results; what has none is marked', async () => {
  const cells = [
    '<c r="A1"><f>1+1</f><v>2</v></c>',
    '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    '<c r="C1"><f>NOW()</f></c>',
    '<c r="D1" t="inlineStr"><is><t>文</t></is></c>',
  ]
  const bytes = workbook(`<row r="1">${cells.join('')}</row>`)
  expect(await read(bytes)).toEqual({ names: ['a&b'], rows: [[2, '#DIV/0!', '#未计算', '文']] })
})

test.each([
  ['not a workbook', 'invalid', () => new TextEncoder().encode('名称,类型').buffer],
  ['a text in an archive', 'invalid', () => zip({ 'a.txt': 'a' })],
  ['an old or encrypted one', 'old', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]).buffer],
  ['rows far down', 'long', () => workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')],
  ['columns far out', 'wide', () => workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
  [
    'one that unpacks without end',
    'bomb',
    () => workbook('', { 'xl/media/a.xml': ' '.repeat(97 * 1024 * 1024) }),
  ],
])('%s is refused', async (_name, refusal, make) => {
  expect(await read(make())).toEqual({ refusal })
})
