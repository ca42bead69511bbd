import { randomBytes } from 'node:crypto'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import type { PrintedAgreement } from '@/lib/features/agreements/documents/types'
import { PLACEHOLDERS } from '@/lib/features/agreements/word-templates/constants'
import { wordValuesOf } from '@/lib/features/agreements/word-templates/rules'
import { checkWordTemplate, fillWordTemplate, WordTemplateError } from '@/lib/server/word-template'
import { addPart, makeWord } from '@/tests/support/files'

const AGREEMENT: PrintedAgreement = {
  number: 'QD-2026-0042',
  version: 1,
  title: '订单培养协议',
  kind: 'order_training',
  origin: 'portal',
  status: 'effective',
  confidentiality: 'full_text',
  signedOn: null,
  validFrom: '2026-09-01',
  validTo: null,
  amends: null,
  renews: null,
  parties: [
    {
      role: '甲方',
      name: '甲职业学院',
      creditCode: '12370200427402664B',
      confirmed: { at: '2026-06-02T01:00:00.000Z', way: 'account' },
    },
    { role: '乙方', name: 'A & B <公司>', creditCode: null, confirmed: null },
  ],
  body: '开头\n\n## 一、目标\n\n3. 第三\n   - 其中\n4. 第四\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |',
  attachments: [{ name: '清单.pdf', size: 2048, sha256: 'ab'.repeat(32) }],
  sha256: 'cd'.repeat(32),
  checkUrl: 'https://portal.example.cn/verify/QD-2026-0042',
}

function linesOf(file: Buffer): string[] {
  const xml = new PizZip(file).file('word/document.xml')?.asText() ?? ''
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([whole, text]) => (whole.startsWith('<w:br') ? '\n' : text))
      .join(''),
  )
}

const fill = (file: Buffer) => linesOf(fillWordTemplate(file, PLACEHOLDERS, wordValuesOf(AGREEMENT)))

async function refusalOf(...lines: string[]): Promise<readonly string[]> {
  const file = await makeWord(...lines)
  try {
    checkWordTemplate(file, PLACEHOLDERS)
  } catch (error) {
    if (error instanceof WordTemplateError) return error.sentences
    throw error
  }
  return []
}

test("a unit's own template is filled, also where Word has cut a placeholder into pieces", async () => {
  const file = await makeWord(['《{协议', '名称}》'], '编号{协议编号}，{期限}', '{签订日期}')
  expect(fill(file)).toEqual(['《订单培养协议》', '编号QD-2026-0042，自2026年9月1日起，未约定截止日期', ''])
})

test('parties, attachments and paragraphs are repeated, with signs of XML as letters', async () => {
  const file = await makeWord(
    '{#各方}',
    '{称谓}：{名称}（{协议编号}）{确认情况}',
    '{/各方}',
    '{#附件}{文件名} {大小}{/附件}',
    '{#段落}{文字}|{/段落}',
  )
  expect(fill(file)).toEqual([
    '甲方：甲职业学院（QD-2026-0042）2026年6月2日 09:00 在线确认（账号）',
    '乙方：A &amp; B &lt;公司&gt;（QD-2026-0042）尚未在线确认',
    '清单.pdf 2 KB',
    '开头|一、目标|3. 第三|– 其中|4. 第四|甲　乙|1　2|',
  ])
})

test('the whole text stands line by line in one place', async () => {
  expect(fill(await makeWord('{正文}'))[0]?.split('\n')).toEqual([
    '开头',
    '一、目标',
    '3. 第三',
    '– 其中',
    '4. 第四',
    '甲　乙',
    '1　2',
  ])
})

test('a part is left out where its field is empty', async () => {
  const file = await makeWord('{#签订日期}签于{签订日期}{/签订日期}{^签订日期}未注明{/签订日期}')
  expect(fill(file)).toEqual(['未注明'])
})

test('every placeholder of the list can be used', async () => {
  const lists = Object.entries(PLACEHOLDERS.lists).map(
    ([list, fields]) => `{#${list}}${fields.map((field) => `{${field}}`).join('')}{/${list}}`,
  )
  const file = await makeWord(PLACEHOLDERS.fields.map((field) => `{${field}}`).join(''), ...lists)
  expect(fill(file).join('')).not.toContain('undefined')
})

describe('what is wrong with a template is said with the placeholder', () => {
  test.each([
    ['{协议名}', '不认识占位符“{协议名}”，请对照占位符一览'],
    ['{constructor}', '不认识占位符“{constructor}”，请对照占位符一览'],
    ['{__proto__}', '不认识占位符“{__proto__}”，请对照占位符一览'],
    ['{名称}', '占位符“{名称}”只能写在“{#各方}”和“{/各方}”之间'],
    ['{各方}', '“{各方}”是列表，应写成“{#各方}…{/各方}”'],
    ['{#单位}{名称}{/单位}', '不认识“{#单位}”，请对照占位符一览'],
    ['{#各方}{文件名}{/各方}', '占位符“{文件名}”只能写在“{#附件}”和“{/附件}”之间'],
    ['{@正文}', '占位符“{正文}”的写法不受支持，请去掉“{”后面的符号'],
    ['{协议名称', '“{协议名称”缺少后面的“}”'],
    ['协议名称}', '“协议名称}”缺少前面的“{”'],
    ['{#各方}{名称}', '“{#各方}”没有对应的“{/各方}”'],
    ['{名称}{/各方}', '“{/各方}”没有对应的“{#各方}”'],
    ['{#各方}{名称}{/附件}', '“{#各方}”与“{/附件}”不成对'],
  ])('%s', async (line, sentence) => {
    expect(await refusalOf(line)).toContain(sentence)
  })

  test('all of it at once, but no more than anybody reads', async () => {
    expect(await refusalOf('{甲}{乙}', '{甲}')).toEqual([
      '不认识占位符“{甲}”，请对照占位符一览',
      '不认识占位符“{乙}”，请对照占位符一览',
    ])
    const many = Array.from({ length: 50 }, (_, index) => `{未知${index}}`).join('')
    expect(await refusalOf(many)).toHaveLength(20)
  })

  test('also where the file is no Word file at all', () => {
    for (const file of [Buffer.from('nothing'), Buffer.from(new PizZip().generate({ type: 'nodebuffer' }))]) {
      expect(() => checkWordTemplate(file, PLACEHOLDERS)).toThrow('这个文件不是完整的 Word 文档（.docx）')
    }
  })

  test('also where there is so much text that taking it apart would stop everybody else', async () => {
    const file = await makeWord('{协议名称}')
    const long = `<w:hdr>${randomBytes(1.1 * 1024 * 1024).toString('hex')}</w:hdr>`
    expect(() => checkWordTemplate(addPart(file, 'word/header1.xml', long), PLACEHOLDERS)).toThrow(
      '文字部分过大',
    )
    const picture = randomBytes(19 * 1024 * 1024)
    checkWordTemplate(addPart(file, 'word/media/a.png', picture), PLACEHOLDERS)
  })
})
