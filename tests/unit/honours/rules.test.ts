import { expect, test } from 'vitest'
import { HONOUR_STAGES, HONOUR_STATUSES } from '@/lib/features/honours/constants'
import { ownerOfRow } from '@/lib/features/honours/rules'

test('only what was granted, recognized or accepted counts as held', () => {
  expect(HONOUR_STATUSES.filter((status) => HONOUR_STAGES[status] === 'held')).toEqual([
    'granted',
    'recognized',
    'accepted',
  ])
})

test('an honour belongs to the one record that its row names', () => {
  expect(ownerOfRow({ organizationId: null, allianceId: 'a' })).toEqual({ kind: 'alliance', id: 'a' })
  expect(() => ownerOfRow({ organizationId: null })).toThrow()
})
