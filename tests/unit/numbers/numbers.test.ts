import { expect, test } from 'vitest'
import { formatNumber, looksGiven } from '@/lib/features/numbers/rules'

test('a number has prefix, year and at least four digits', () => {
  expect(formatNumber('QD', 2026, 42)).toBe('QD-2026-0042')
  expect(formatNumber('QD', 2026, 12_345)).toBe('QD-2026-12345')
})

test('what looks like a number of the portal is told from numbers that came with the paper', () => {
  expect(looksGiven('XY-2026-0001')).toBe(true)
  expect(looksGiven('QDXY-2026-12345')).toBe(true)
  for (const other of ['青校企2026-3号', 'XY-2026-001', 'xy-2026-0001', 'XY-2026-0001 ', 'XY20260001']) {
    expect(looksGiven(other)).toBe(false)
  }
})
