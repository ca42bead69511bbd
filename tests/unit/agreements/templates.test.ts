import { describe, expect, test } from 'vitest'
import { normalizeText } from '@/lib/features/agreements/canonical/rules'
import { AGREEMENT_KINDS, AGREEMENT_LIMITS } from '@/lib/features/agreements/constants'
import { TEMPLATE_HEADINGS, TEMPLATE_SECTIONS } from '@/lib/features/agreements/templates/constants'
import { blanksIn, shippedTemplate } from '@/lib/features/agreements/templates/rules'
import { renderMarkdown } from '@/lib/server/markdown'

describe.each(AGREEMENT_KINDS)('the template of %s', (kind) => {
  const body = shippedTemplate(kind)

  test('settles what an agreement has to settle, each section in its place and with words of its own', () => {
    const headings = [...body.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(TEMPLATE_SECTIONS.map((section) => TEMPLATE_HEADINGS[section]))
    const sections = body.split(/^## .+$/m).slice(1)
    expect(sections.every((section) => section.trim().length > 20)).toBe(true)
  })

  test('says the duties of each side', () => {
    const duties = body.split('## 二、')[1]?.split('## 三、')[0] ?? ''
    expect(duties).toMatch(/^### 甲方/m)
    expect(duties).toMatch(/^### 乙方/m)
  })

  test('numbers the clauses of every list from one on', () => {
    for (const list of body.split(/^#{2,3} .+$/m).slice(1)) {
      const numbers = [...list.matchAll(/^(\d+)\. /gm)].map(([, digits]) => Number(digits))
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    }
  })

  test('has blanks to fill in, is in its normal form, and fits into the form', () => {
    expect(blanksIn(body).length).toBeGreaterThan(5)
    expect(normalizeText(body)).toBe(body)
    expect(body.length).toBeLessThan(AGREEMENT_LIMITS.body)
    expect(renderMarkdown(body)).not.toContain('undefined')
  })
})

test('where students go to a workplace the law on it is named, and who pays for their insurance', () => {
  for (const kind of ['order_training', 'apprenticeship', 'industry_college', 'training_base'] as const) {
    expect(shippedTemplate(kind)).toContain('《职业学校学生实习管理规定》')
    expect(shippedTemplate(kind)).toContain('保险费不得由学生承担')
  }
  expect(shippedTemplate('apprenticeship')).toContain('第三十条')
  expect(shippedTemplate('order_training')).toContain('第四十条')
})

test('what is left blank is found with its line and the words around it', () => {
  expect(blanksIn('# 协议\n\n1. 人数为 ＿＿＿＿ 人，学期 ____ 个。')).toEqual([
    { line: 3, words: '人数为 ＿＿＿＿ 人，学期 ____ 个…' },
    { line: 3, words: '…为 ＿＿＿＿ 人，学期 ____ 个。' },
  ])
  expect(blanksIn('一\r\n二\r\n＿＿')).toEqual([{ line: 3, words: '＿＿' }])
})

test('bold type, a rule and one low line in a name are no blanks', () => {
  expect(blanksIn('__加粗__\n\n____\n\nfile_name 和 a＿b')).toEqual([])
})
