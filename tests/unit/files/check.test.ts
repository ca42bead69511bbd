import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkFile } from '@/lib/server/files/check'
import { checkZip } from '@/lib/server/files/zip'
import { type FileKind, FileRefusedError } from '@/lib/shared/files'
import { DOCX_PARTS, makeDocx, makePdf, makeZip, PNG, type ZipEntry } from '@/tests/support/files'

const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
function write(content: Buffer | string): string {
  count += 1
  const file = path.join(folder, String(count))
  writeFileSync(file, content)
  return file
}

/** What becomes of a file: its kind and name, or why it is refused. */
async function outcome(content: Buffer | string, name: string, kinds?: FileKind[]): Promise<string> {
  try {
    const checked = await checkFile(write(content), name, kinds)
    return `${checked.kind}: ${checked.name}`
  } catch (error) {
    if (error instanceof FileRefusedError) return error.reason
    throw error
  }
}

const JPEG = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
])
const WEBP = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([26, 0, 0, 0]),
  Buffer.from('WEBPVP8L'),
  Buffer.alloc(18, 1),
])
const xlsx = makeZip([
  {
    name: '[Content_Types].xml',
    content:
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" PartName="/xl/workbook.xml"/></Types>',
  },
  { name: '_rels/.rels', content: '<Relationships/>' },
  { name: 'xl/workbook.xml', content: '<workbook/>' },
])

test('a file is what is in it, under a name that fits', async () => {
  expect(await outcome(makePdf(), '协议扫描件.PDF')).toBe('pdf: 协议扫描件.pdf')
  expect(await outcome(PNG, '合影')).toBe('png: 合影.png')
  expect(await outcome(JPEG, 'IMG_1.JPEG')).toBe('jpeg: IMG_1.jpeg')
  expect(await outcome(WEBP, 'a.webp')).toBe('webp: a.webp')
  expect(await outcome(makeDocx(), '协议.docx')).toBe('docx: 协议.docx')
  expect(await outcome(xlsx, '名单.xlsx', ['xlsx'])).toBe('xlsx: 名单.xlsx')
})

test('a file that pretends to be another kind is refused', async () => {
  expect(await outcome(PNG, '协议.pdf')).toBe('mismatch')
  expect(await outcome(makePdf(), '协议.docx')).toBe('mismatch')
  expect(await outcome('<!doctype html><script>alert(1)</script>', '协议.pdf')).toBe('script')
  expect(
    await outcome('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'a.png'),
  ).toBe('script')
  expect(await outcome('\ufeff \n<SVG onload="alert(1)">', 'logo.svg')).toBe('script')
  expect(await outcome('MZ\x90\x00'.padEnd(200, '\0'), '协议.pdf')).toBe('kind')
  expect(await outcome('just words', '说明.txt')).toBe('kind')
  expect(await outcome(xlsx, '名单.xlsx')).toBe('kind')
  expect(await outcome(xlsx, '名单.docx')).toBe('kind')
  expect(await outcome(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '协议.docx')).toBe('old')
  expect(await outcome('', '空.pdf')).toBe('empty')
})

test('files that broke off are refused', async () => {
  expect(await outcome(makePdf().subarray(0, 60), 'a.pdf')).toBe('broken')
  expect(await outcome(PNG.subarray(0, 50), 'a.png')).toBe('broken')
  expect(await outcome(JPEG.subarray(0, 20), 'a.jpg')).toBe('broken')
  expect(await outcome(WEBP.subarray(0, 24), 'a.webp')).toBe('broken')
  expect(await outcome(makeDocx().subarray(0, 200), 'a.docx')).toBe('broken')
})

test('a PDF that acts by itself is refused, wherever in it that stands', async () => {
  for (const body of [
    '<< /S /JavaScript /JS (app.alert(1)) >>',
    '<< /S /Java#53cript /JS 5 0 R >>',
    '<< /S /Launch /F (cmd.exe) >>',
    '<< /Names << /EmbeddedFiles 4 0 R >> >>',
    '<< /Type /EmbeddedFile >>',
    '<< /Subtype /RichMedia >>',
  ])
    expect(await outcome(makePdf(body), 'a.pdf')).toBe('active')
  // Across the border of what is read at once.
  for (const before of [256 * 1024 - 60, 256 * 1024 - 50, 256 * 1024 - 46])
    expect(await outcome(makePdf(`${' '.repeat(before)}/JavaScript`), 'a.pdf')).toBe('active')
  expect(await outcome(makePdf('<< /Title (JavaScript) /LaunchDate 1 >>'), 'a.pdf')).toBe('pdf: a.pdf')
})

const docx = (...more: ZipEntry[]) => outcome(makeDocx(...more), 'a.docx')
const MEGABYTE = 1024 * 1024

test('archives that are larger than they look are refused', async () => {
  expect(await docx({ name: 'word/media/a.bin', content: Buffer.alloc(20 * MEGABYTE) })).toBe('bomb')
  // It says that it is small.
  expect(await docx({ name: 'word/a.xml', content: Buffer.alloc(20 * MEGABYTE), says: 1000 })).toBe('bomb')
  expect(await docx({ name: 'word/a.xml', content: 'abc', says: 1000 })).toBe('broken')
  const many = Array.from({ length: 5_001 }, (_, at) => ({ name: `word/${at}.xml`, content: '' }))
  expect(await docx(...many)).toBe('bomb')
  // Small ones that fill the disk together.
  const heap = Array.from({ length: 210 }, (_, at) => ({
    name: `word/${at}.xml`,
    content: Buffer.alloc(MEGABYTE),
  }))
  expect(await docx(...heap)).toBe('bomb')
})

test('archives with strange paths, passwords, macros or templates from elsewhere are refused', async () => {
  for (const name of [
    '../../etc/passwd',
    '/etc/passwd',
    'C:/a',
    'word\\..\\a',
    'word/a\nb',
    'word/DOCUMENT.xml',
  ])
    expect(await docx({ name, content: 'x' })).toBe('path')
  expect(await docx({ name: 'word/a.xml', content: 'x', flags: 0x801 })).toBe('encrypted')
  expect(await docx({ name: 'word/vbaProject.bin', content: 'x' })).toBe('macros')
  expect(await docx({ name: 'word/activeX/activeX1.xml', content: 'x' })).toBe('macros')
  const template =
    '<Relationship Type="…/attachedTemplate" Target="http://x.example/t.dotm" TargetMode="External"/>'
  expect(await docx({ name: 'word/_rels/settings.xml.rels', content: template })).toBe('external')
  // A renamed .docm.
  const macro = {
    name: '[Content_Types].xml',
    content: String(DOCX_PARTS[0]?.content).replace(
      '</Types>',
      '<Default ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    ),
  }
  expect(await outcome(makeZip([macro, ...DOCX_PARTS.slice(1)]), 'a.docx')).toBe('macros')
  expect(await outcome(makeZip(DOCX_PARTS.slice(0, 2)), 'a.docx')).toBe('kind')
  expect(await outcome(makeZip([{ name: 'a.txt', content: 'x' }]), 'a.docx')).toBe('kind')
})

test('the texts that are wanted are handed back', async () => {
  const file = write(makeDocx({ name: 'word/media/a.png', content: PNG, stored: true }))
  const { names, texts } = await checkZip(file, undefined, ['_rels/.rels', 'not there'])
  expect([...names]).toContain('word/media/a.png')
  expect([...texts]).toEqual([['_rels/.rels', '<Relationships/>']])
})
