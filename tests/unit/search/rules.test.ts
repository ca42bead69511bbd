import { describe, expect, test } from 'vitest'
import { BODY_LIMIT, STANDINGS } from '@/lib/features/search/constants'
import { rankOf, textQueryGrams, toDocument } from '@/lib/features/search/rules'
import type { SearchRow } from '@/lib/features/search/types'

const UNIT = '00000000-0000-4000-8000-000000000001'

const row = (overrides: Partial<SearchRow> = {}): SearchRow => ({
  kind: 'position',
  recordId: '00000000-0000-4000-8000-000000000002',
  address: '/positions/x',
  title: '托育照护实习生',
  aliases: ['照护生', '', '照护生'],
  codes: ['QD-2026-0001'],
  tags: ['岗位实习'],
  unitIds: [UNIT],
  ownerId: UNIT,
  facts: [],
  body: '按月轮换。',
  standing: STANDINGS.current,
  freshOn: new Date('2026-01-02'),
  ...overrides,
})

const names = new Map([[UNIT, '甲职业学院']])

describe('what is stored of a record', () => {
  test('has keys of its names and numbers, and grams of names apart from those of texts', () => {
    const document = toDocument(row(), names)
    expect(document.nameKey).toBe('托育照护实习生 照护生 qd20260001')
    expect(document.tagKey).toBe('岗位实习 甲职业学院')
    expect(document.nameGrams).toEqual(
      expect.arrayContaining(['托', '托育', '=照护生', ':tuo', '~ty', '^t', '#position']),
    )
    expect(document.nameGrams).not.toContain('按月')
    expect(document.textGrams).toEqual(
      expect.arrayContaining(['按月', '按月轮', '甲职', '岗位实', '#position']),
    )
    expect(new Set(document.nameGrams).size).toBe(document.nameGrams.length)
  })

  test('cannot be found while its owner may not be named, and keeps what it gave', () => {
    const { nameGrams, textGrams, titleKey, nameKey, soundKey, tagKey, ...kept } = toDocument(
      row(),
      new Map(),
    )
    expect([...nameGrams, ...textGrams, titleKey, nameKey, soundKey, tagKey].join('')).toBe('')
    expect(kept).toMatchObject({ title: '托育照护实习生', unitIds: [UNIT], unitNames: [''] })
  })

  test('names no other unit that may not be named', () => {
    const document = toDocument(row({ ownerId: null }), new Map())
    expect(document.unitNames).toEqual([''])
    expect(document.titleKey).toBe('托育照护实习生')
  })

  test('holds the longest text that a form takes', () => {
    expect(toDocument(row({ body: '甲'.repeat(BODY_LIMIT + 5) }), names).body).toHaveLength(BODY_LIMIT)
  })
})

test('standing comes before freshness', () => {
  const day = (text: string) => new Date(text)
  const ranks = [
    rankOf({ standing: STANDINGS.verified, freshOn: null }),
    rankOf({ standing: STANDINGS.current, freshOn: day('2026-05-02') }),
    rankOf({ standing: STANDINGS.current, freshOn: day('2026-05-01') }),
    rankOf({ standing: STANDINGS.current, freshOn: day('1958-01-01') }),
    rankOf({ standing: STANDINGS.ended, freshOn: day('2026-05-02') }),
  ]
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
})

test('a word is looked for in texts by its pieces of three, a short one by its pair, a single character not at all', () => {
  expect(textQueryGrams([...'产教融合'])).toEqual(['产教融', '教融合'])
  expect(textQueryGrams([...'实训'])).toEqual(['实训'])
  expect(textQueryGrams([...'岗'])).toEqual([])
})
