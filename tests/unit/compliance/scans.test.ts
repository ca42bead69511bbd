import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RuleId } from '@/lib/features/compliance/constants'
import { checkPosition } from '@/lib/features/compliance/rules'
import { scanTexts } from '@/lib/features/compliance/scans/rules'
import { CONTEXT, LAWFUL } from '../../support/compliance'

const scan = (text: string) => scanTexts([{ field: 'contact', label: '咨询方式', text }])
const rulesIn = (text: string) => scan(text).map(({ rule }) => rule)

const SAID: [RuleId, string][] = [
  ['R01', '招收顶岗实习生若干名'],
  ['R16e', '在KTV前台协助接待'],
  ['R16e', '本市酒吧、网吧均有岗位'],
  ['R16f', '由中介统一安排住宿'],
  ['R16g', '需要承担重体力劳动'],
  ['R17b', '协助登高检修'],
  ['R17b', '接触危险化学品'],
  ['R17c', '节假日正常上班'],
  ['R17c', '实行单休'],
  ['R17d', '旺季需要加班'],
  ['R17d', '每月值四次夜班'],
  ['R18c', '以购物卡发放补贴'],
  ['R20', '入职须缴押金200元'],
  ['R20', '收取服装费'],
  ['R20', '上交身份证由公司保管'],
]

const DENIED = [
  '不收取任何押金',
  '无需缴纳押金、培训费、管理费',
  '严禁安排学生加班和夜班',
  '免押金',
  '零押金入职',
  '押金：无',
  '押金、培训费一律不收',
  '不收押金，培训费，管理费',
  '不安排夜班，也不加班',
  '不安排夜班，加班',
  '没有夜班',
  '不会以任何理由要求学生提供担保',
  '不得扣押身份证',
  '本岗位不涉及有毒、易燃、易爆物品',
  '拒绝中介',
  '夜班：不安排',
  '周末、节假日不安排实习',
  '周末和节假日不实习，不值班',
]

const ASSERTED: [string, RuleId][] = [
  ['不收押金，但收培训费', 'R20'],
  ['不收押金，培训费500元自理', 'R20'],
  ['不得不安排夜班', 'R17d'],
  ['并非不收押金', 'R20'],
  ['不提供住宿需交押金', 'R20'],
  ['不仅收押金', 'R20'],
  ['押金200元不退', 'R20'],
  ['押金无息退还', 'R20'],
  ['未成年学生也可能加班', 'R17d'],
  ['不定期安排夜班', 'R17d'],
  ['无论淡旺季都要加班', 'R17d'],
  ['培训费用由学生承担', 'R20'],
]

const ORDINARY = [
  '参加班级与班组活动，参加班前会',
  '其中介绍产品用途',
  '提高空间想象能力',
  '核算管理费用',
  '整理洗浴用品',
  '在不锈钢工作台上备料',
  '提供材料，费用由企业承担',
]

describe('a scan', () => {
  test.each(SAID)('hears %s in “%s”', (rule, text) => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each(DENIED)('takes “%s” for a denial', (text) => {
    expect(rulesIn(text)).toEqual([])
  })

  test.each(ASSERTED)('is not lulled by “%s”', (text, rule) => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each(ORDINARY)('leaves “%s” alone', (text) => {
    expect(rulesIn(text)).toEqual([])
  })

  test('shows the sentence, not the whole text', () => {
    const [hit] = scan('环境优良。入职须缴 押 金 200元！咨询人力资源部')
    expect(hit?.verdict.fact).toBe('咨询方式：“入职须缴 押 金 200元”')
  })

  test('only warns, and never hinders', () => {
    const texts = SAID.map(([, text]) => ({ field: 'tasks', label: '做什么', text }))
    const hits = checkPosition({ ...LAWFUL, texts }, CONTEXT).filter(({ field }) => field === 'tasks')
    const warnings = hits.filter(({ outcome }) => outcome !== 'pass')
    expect(warnings).toHaveLength(SAID.length)
    expect(warnings.every(({ outcome, hinders }) => outcome === 'warn' && !hinders)).toBe(true)
  })
})

const FILLERS = ['', ' ', '\u3000', '-', '－', '·', '*', '\u200b', '_', '.', '/']

/** Letters and digits of ASCII as they look in full width. */
const widen = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

describe('property', () => {
  const sentence = fc.constantFrom(
    ...SAID.map(([, text]) => text),
    ...DENIED,
    ...ASSERTED.map(([text]) => text),
    ...ORDINARY,
  )

  test('spaces, separators and full width inside a text change nothing that is heard', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.infiniteStream(fc.constantFrom(...FILLERS)),
        (sentences, wide, fillers) => {
          const plain = sentences.join('。')
          const spaced = [...plain].map((sign) => sign + (fillers.next().value ?? '')).join('')
          expect(rulesIn(wide ? widen(spaced) : spaced)).toEqual(rulesIn(plain))
        },
      ),
    )
  })

  test('any text is scanned without a fault', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => void scan(text)))
  })
})
