import { describe, expect, test } from 'vitest'
import { PACK_IDS } from '@/lib/features/compliance/constants'
import { checkPosition } from '@/lib/features/compliance/rules'
import type { PositionFacts } from '@/lib/features/compliance/types'
import { changeBetween, packsWith } from '@/lib/features/rule-packs/rules'
import { CONTEXT, NURSES, QINGDAO } from '../../support/compliance'

const check = (facts: PositionFacts, packs: typeof CONTEXT.packs) =>
  checkPosition(facts, { ...CONTEXT, packs })
const WITHOUT = packsWith(PACK_IDS, 'qingdao', false)

describe('what a pack would change', () => {
  test('is nothing where its rules only pass', () => {
    expect(changeBetween(check(QINGDAO, WITHOUT), check(QINGDAO, PACK_IDS))).toBe(null)
  })

  test('names the rules that come to hinder, by a breach or by a fact that nobody stated', () => {
    const low: PositionFacts = { ...QINGDAO, payFen: 200_000, samePostWageFen: 250_000, payCycleDays: null }
    const change = changeBetween(check(low, WITHOUT), check(low, PACK_IDS))
    expect(change).toEqual({ hinders: ['QD-R18a', 'QD-R18b'], warns: [], ends: [] })
  })

  test('names the rules that come to warn, and those that fall away', () => {
    const short: PositionFacts = { ...NURSES, endsOn: '2027-06-15' }
    const general = check(short, packsWith(PACK_IDS, 'health-care', false))
    expect(changeBetween(general, check(short, PACK_IDS))).toEqual({
      hinders: [],
      warns: ['HC-R13'],
      ends: ['R13'],
    })
    expect(changeBetween(check(short, PACK_IDS), general)).toEqual({
      hinders: [],
      warns: ['R13'],
      ends: ['HC-R13'],
    })
  })

  test('knows a rule that hindered and only warns now', () => {
    const facts: PositionFacts = { ...QINGDAO, payFen: 1 }
    const reasoned = changeBetween(check(facts, WITHOUT), check({ ...facts, payReason: '学徒期' }, WITHOUT))
    expect(reasoned).toEqual({ hinders: [], warns: ['R18a'], ends: [] })
  })
})

test('a switch adds or removes one pack and leaves the others', () => {
  expect(packsWith(['national-2021', 'ningbo'], 'qingdao', true)).toEqual([
    'national-2021',
    'ningbo',
    'qingdao',
  ])
  expect(packsWith(['national-2021', 'ningbo'], 'ningbo', true)).toEqual(['national-2021', 'ningbo'])
  expect(packsWith(['national-2021', 'ningbo'], 'ningbo', false)).toEqual(['national-2021'])
})
