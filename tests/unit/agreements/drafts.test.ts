import { expect, test } from 'vitest'
import { isShortForInterns, succeed } from '@/lib/features/agreements/drafts/rules'

const term = { kind: 'training_base', validFrom: '2026-09-01', validTo: '2029-08-31', amends: null } as const

test('three years to the day are long enough for interns, a day less is not', () => {
  expect(isShortForInterns(term)).toBe(false)
  expect(isShortForInterns({ ...term, validTo: '2029-08-30' })).toBe(true)
  expect(isShortForInterns({ ...term, validFrom: '2024-02-29', validTo: '2027-02-26' })).toBe(true)
  expect(isShortForInterns({ ...term, validFrom: '2024-02-29', validTo: '2027-02-27' })).toBe(false)
})

test('a term without an end, of a kind without interns, or of a supplement is not asked about', () => {
  const short = { ...term, validTo: '2027-08-31' }
  expect(isShortForInterns(short)).toBe(true)
  expect(isShortForInterns({ ...short, validTo: null })).toBe(false)
  expect(isShortForInterns({ ...short, validFrom: null })).toBe(false)
  expect(isShortForInterns({ ...short, kind: 'donation' })).toBe(false)
  expect(isShortForInterns({ ...short, amends: 'QD-2026-0042' })).toBe(false)
})

test('a renewal of what has no end has no first day yet', () => {
  const fields = {
    allianceId: null,
    number: 'QD-2026-0042',
    title: '捐赠协议',
    kind: 'donation',
    parties: ['甲', '乙'],
    projects: ['项目'],
    signedOn: '2026',
    validFrom: '2026-09-01',
    validTo: null,
    summary: '摘要',
    body: '正文',
    confidentiality: 'summary',
    amends: null,
    renews: 'QD-2025-0001',
    note: '说明',
  } as const
  expect(
    succeed({ ...fields, parties: [...fields.parties], projects: [...fields.projects] }, 'renews'),
  ).toEqual({
    ...fields,
    number: null,
    signedOn: null,
    validFrom: null,
    renews: 'QD-2026-0042',
    note: '',
  })
})
