import { describe, expect, test } from 'vitest'
import { evidenceOf, refusalMail } from '@/lib/features/organizations/decisions/rules'
import {
  type Completeness,
  isOrganizationKind,
  kindWord,
  missingParts,
} from '@/lib/features/organizations/rules'

const COMPLETE: Completeness = {
  kind: 'school',
  creditCode: '91370200163562681G',
  regionCode: '370200',
  address: '青岛市某路 1 号',
  phone: '0532-00000000',
  website: 'https://example.edu.cn',
  summary: '一所学校。',
  body: '正文。',
  majors: ['机电一体化技术'],
  chains: 1,
  employeeCount: null,
}

const fieldsOf = (unit: Completeness) => missingParts(unit).map(({ field }) => field)

describe('what the page of a unit lacks', () => {
  test('a complete school lacks nothing, not even a head-count', () => {
    expect(missingParts(COMPLETE)).toEqual([])
  })

  test('an enterprise needs a head-count, because the caps on interns are counted from it, but no majors', () => {
    expect(fieldsOf({ ...COMPLETE, kind: 'enterprise', majors: [] })).toEqual(['employeeCount'])
    expect(fieldsOf({ ...COMPLETE, kind: 'hospital', employeeCount: 0 })).toEqual([])
  })

  test('a government body needs no industry chain', () => {
    expect(fieldsOf({ ...COMPLETE, kind: 'government', chains: 0 })).toEqual([])
    expect(fieldsOf({ ...COMPLETE, chains: 0 })).toEqual(['chainIds'])
  })

  test('an empty page lacks everything, in the order of the form, each with a reason', () => {
    const parts = missingParts({
      kind: 'school',
      creditCode: null,
      regionCode: null,
      address: null,
      phone: ' ',
      website: null,
      summary: '',
      body: '\n',
      majors: [],
      chains: 0,
      employeeCount: null,
    })
    expect(parts.map(({ field }) => field)).toEqual([
      'creditCode',
      'summary',
      'region',
      'address',
      'phone',
      'website',
      'majors',
      'chainIds',
      'body',
    ])
    expect(parts.every(({ why }) => why !== '')).toBe(true)
  })
})

describe('the word for what a unit is', () => {
  test('names a subtype after the kind', () => {
    expect(kindWord({ kind: 'school', subtype: '高职' })).toBe('学校 · 高职')
    expect(kindWord({ kind: 'hospital', subtype: null })).toBe('医院')
  })

  test('calls an association by its subtype where it has one', () => {
    expect(kindWord({ kind: 'association', subtype: '民主党派' })).toBe('民主党派')
    expect(kindWord({ kind: 'association', subtype: null })).toBe('团体')
  })

  test('knows its kinds', () => {
    expect(isOrganizationKind('hospital')).toBe(true)
    expect(isOrganizationKind('college')).toBe(false)
    expect(isOrganizationKind(undefined)).toBe(false)
  })
})

describe('the evidence of a verification', () => {
  test('is what was written, or else the credit code, or nothing', () => {
    expect(evidenceOf('91370200163562681G', '见批复')).toBe('见批复')
    expect(evidenceOf('91370200163562681G', '')).toContain('91370200163562681G')
    expect(evidenceOf(null, '')).toBeNull()
  })
})

test('the mail of a refusal names the unit and the reason', () => {
  const mail = refusalMail({
    to: 'a@example.cn',
    decision: 'return',
    name: '某学校',
    reason: '请补充批复文号',
    site: 'example.cn',
  })
  expect(mail.subject).toContain('需要修改')
  expect(mail.text).toContain('某学校')
  expect(mail.text).toContain('请补充批复文号')
})
