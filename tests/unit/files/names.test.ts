import { describe, expect, test } from 'vitest'
import { cleanFileName, contentDisposition, FILE_LIMITS, formatBytes } from '@/lib/shared/files'

describe('names of files', () => {
  test.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\王\\协议.pdf', '协议.pdf'],
    ['协议\u0000\u0007.pdf', '协议.pdf'],
    ['协议\u202efdp.exe', '协议fdp.exe.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie_ x.pdf'],
    ['..pdf', 'pdf.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['', '附件.pdf'],
    ['   ', '附件.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['a<b>"c"|d?.PDF', 'a_b__c__d_.pdf'],
    ['版本 2.1 终稿', '版本 2.1 终稿.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given, 'pdf')).toBe(kept)
  })

  test('no name is longer than allowed, and none is cut through a character', () => {
    const name = cleanFileName(`${'𠮷'.repeat(300)}.pdf`, 'pdf')
    expect([...name]).toHaveLength(FILE_LIMITS.name)
    expect(name).not.toMatch(/\p{Cs}/u)
    expect(name.endsWith('𠮷.pdf')).toBe(true)
  })

  test('cleaning twice changes nothing more', () => {
    for (const name of ['.a.', 'x/.y', 'nul', '..', '附件 .docx'])
      expect(cleanFileName(cleanFileName(name, 'docx'), 'docx')).toBe(cleanFileName(name, 'docx'))
  })
})

test('the header for saving says the name in both ways and cannot be broken out of', () => {
  expect(contentDisposition('协议 "终稿"(1)%.pdf')).toBe(
    `attachment; filename="__ ____(1)_.pdf"; filename*=UTF-8''%E5%8D%8F%E8%AE%AE%20%22%E7%BB%88%E7%A8%BF%22%281%29%25.pdf`,
  )
})

test('sizes are said for people', () => {
  expect([812, 36_000, 1_500_000].map(formatBytes)).toEqual(['812 字节', '35 KB', '1.4 MB'])
})
