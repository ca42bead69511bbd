import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellText, readRows, readValues } from '@/lib/shared/sheet-reading'
import { type SheetColumn, toCell } from '@/lib/shared/sheets'

const base = { hint: '提示', example: '', width: 10, use: 'form' } as const

const COLUMNS: readonly SheetColumn[] = [
  { ...base, key: 'title', heading: '名称', required: true, kind: 'text' },
  { ...base, key: 'kind', heading: '类型', kind: 'choice', choices: { a: '1+X／课证融通', b: '其他' } },
  { ...base, key: 'day', heading: '日期', kind: 'day' },
  { ...base, key: 'money', heading: '经费（元）', kind: 'yuan' },
  {
    ...base,
    key: 'steps',
    heading: '节点',
    kind: 'rows',
    parts: [
      { name: 'stepTitle', of: 'title' },
      { name: 'stepDay', of: 'day' },
    ],
  },
  { ...base, key: 'state', heading: '状态', use: 'export', kind: 'text' },
]

describe('the text of a cell', () => {
  test.each([
    [null, ''],
    [true, '是'],
    [12, '12'],
    [0.1 + 0.2, '0.3'],
    [123_456_789_012, '123456789012'],
    [new Date('2025-09-01T15:00:00Z'), '2025-09-01'],
    [new Date(Number.NaN), ''],
    ['  a\r\nb \u0000\ufeff𠮷😀  ', '  a\nb 𠮷😀'],
  ])('%j is %j', (cell, text) => {
    expect(cellText(cell)).toBe(text)
  })

  test('a number where a day belongs is a year, or a day that lost its format', () => {
    expect(cellText(2025, 'day')).toBe('2025')
    expect(cellText(45_901, 'day')).toBe('2025-09-01')
    expect(cellText(45_901.75, 'day')).toBe('2025-09-01')
  })
})

describe('the rows of a sheet', () => {
  test('stand below the headings, wherever and in whatever order those are', () => {
    const cells = [
      ['一份表格'],
      [],
      ['经费(元)', ' 名 称 * ', '状态', '导入时发现的问题'],
      [3000, '甲', '草稿', '旧的问题'],
      [null, null],
      [null, '【示例】乙'],
      [null, '丙'],
    ]
    expect(readRows(cells, COLUMNS, 10)).toEqual({
      rows: [
        [4, '甲', '', '', '3000', ''],
        [7, '丙', '', '', '', ''],
      ],
      faults: [],
    })
  })

  test('are refused as a whole when there are too many or none, or without headings', () => {
    const sentences = (cells: string[][]) =>
      readRows(cells, COLUMNS, 1).faults.map(({ sentence }) => sentence)
    expect(sentences([['名称', '类型'], ['a'], ['b']])).toEqual([
      '共有 2 行数据，一次最多导入 1 行，请分成几份文件。',
    ])
    expect(sentences([['名称', '类型']])).toEqual(['列名下面没有任何数据。'])
    expect(sentences([['a', 'b']])[0]).toContain('没有找到列名')
    expect(sentences([['类型', '日期', '日期', '别的']])).toEqual([
      '缺少必需的列：“名称”。',
      '不认识的列：“别的”。请改成模板中的列名，或删去这些列。',
      '重复的列：“日期”。每一列只能有一个。',
    ])
  })
})

describe('the values of a row', () => {
  test('are what the form would send', () => {
    const { form, faults } = readValues(COLUMNS, [
      2,
      '甲',
      '1+X/课证融通',
      '2025-09',
      '50万',
      '签约｜2025-09-01\n开班',
    ])
    expect(faults).toEqual([])
    expect(form).toEqual({
      title: '甲',
      kind: 'a',
      day: '2025-09',
      money: '50万',
      stepTitle: ['签约', '开班'],
      stepDay: ['2025-09-01', ''],
    })
  })

  test('unknown choices, broken formulas and too many parts are told with their column', () => {
    const { faults } = readValues(COLUMNS, [7, '#REF!', '没有', '', '', 'a｜b｜c'])
    expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual(['7 名称', '7 类型', '7 节点'])
    expect(faults[1]?.sentence).toBe('“没有”不在选项中，应为：1+X／课证融通、其他')
  })
})

describe('the cell for a value', () => {
  const [title, kind, day, money, steps] = COLUMNS as [
    SheetColumn,
    SheetColumn,
    SheetColumn,
    SheetColumn,
    SheetColumn,
  ]

  test('holds days as days and numbers as numbers', () => {
    expect(toCell(day, '2025-09-01')).toEqual(new Date('2025-09-01T00:00:00Z'))
    expect(toCell(day, '2025-09')).toBe('2025-09')
    expect(toCell(money, '300050')).toBe(3000.5)
    expect(toCell(kind, 'b')).toBe('其他')
    expect(
      toCell(steps, [
        { title: '签｜约', day: '2025-09-01' },
        { title: '开班', day: null },
      ]),
    ).toBe('签／约｜2025-09-01\n开班')
    expect(toCell(title, '')).toBeNull()
  })

  test('a text beyond what Excel holds is cut, and an import refuses it', () => {
    const cell = toCell(title, '𠮷'.repeat(20_000))
    expect(String(cell).length).toBeLessThan(32_767)
    expect(String(cell)).not.toMatch(/\p{Cs}/u)
    expect(readValues(COLUMNS, [2, String(cell), '', '', '', '']).faults[0]?.sentence).toContain('截短')
  })

  test('what is written is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = cellText(toCell(title, text))
        expect(cellText(toCell(title, once))).toBe(once)
      }),
    )
  })
})
