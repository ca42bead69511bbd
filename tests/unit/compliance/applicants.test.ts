import { describe, expect, test } from 'vitest'
import type { RuleId } from '@/lib/features/compliance/constants'
import { RULE_PACKS } from '@/lib/features/compliance/packs/rules'
import { blocking, checkApplicant } from '@/lib/features/compliance/rules'
import type { PositionFacts, RuleContext, StudentFacts } from '@/lib/features/compliance/types'
import { CONTEXT, LAWFUL, STUDENT } from '../../support/compliance'

type Case = {
  rule: RuleId
  article: string | null
  facts?: Partial<PositionFacts>
  /** What breaks it: facts of the student, of the position, of the school. */
  student?: Partial<StudentFacts>
  broken?: Partial<PositionFacts>
  school?: string
  missing: Partial<StudentFacts> | 'school'
  outcome: 'block' | 'warn'
  breachHinders: boolean
  silenceHinders: boolean
}

const HERE: RuleContext = { ...CONTEXT, schoolRegion: '310115' }
const MINORS: Partial<PositionFacts> = { hazards: ['forbidden_to_minors'] }

const CASES: Case[] = [
  {
    rule: 'R07',
    article: null,
    student: { majorCode: '520201' },
    missing: { majorCode: null },
    outcome: 'warn',
    breachHinders: true,
    silenceHinders: true,
  },
  {
    rule: 'R16a',
    article: '第十六条第一项',
    student: { yearOfStudy: 1 },
    missing: { yearOfStudy: null },
    outcome: 'block',
    breachHinders: true,
    silenceHinders: true,
  },
  {
    rule: 'R16b',
    article: '第十六条第二项',
    student: { birthDate: '2011-03-01' },
    missing: { birthDate: null },
    outcome: 'block',
    breachHinders: true,
    silenceHinders: true,
  },
  {
    rule: 'R16c',
    article: '第十六条第三项',
    facts: MINORS,
    student: { birthDate: '2009-03-01' },
    missing: { birthDate: null },
    outcome: 'block',
    breachHinders: true,
    silenceHinders: true,
  },
  {
    rule: 'R23',
    article: null,
    school: '370200',
    missing: 'school',
    outcome: 'warn',
    breachHinders: false,
    silenceHinders: false,
  },
]

describe.each(CASES)('$rule', (one) => {
  const { rule, article, facts, student, school, missing, outcome, breachHinders, silenceHinders } = one
  const position = { ...LAWFUL, ...facts }
  const ask = (who: StudentFacts, context: RuleContext) =>
    checkApplicant(position, who, context).filter((finding) => finding.rule === rule)
  const words = { rule, article, instrument: '职业学校学生实习管理规定', phase: 'placement' }

  test('lets pass whom the law lets pass, with its article', () => {
    expect(ask(STUDENT, HERE)).toMatchObject([{ outcome: 'pass', hinders: false, ...words }])
  })

  test('tells a breach with its article and a way out', () => {
    const context = school === undefined ? HERE : { ...HERE, schoolRegion: school }
    const [finding] = ask({ ...STUDENT, ...student }, context)
    expect(finding).toMatchObject({ outcome, hinders: breachHinders, ...words })
    expect(finding?.mend).not.toBe('')
  })

  test('asks for a missing fact, and takes silence for no pass', () => {
    const findings =
      missing === 'school'
        ? ask(STUDENT, { ...HERE, schoolRegion: null })
        : ask({ ...STUDENT, ...missing }, HERE)
    expect(findings).toMatchObject([{ outcome: 'needs-fact', hinders: silenceHinders, ...words }])
  })
})

test('every rule that is asked of a student has its cases', () => {
  const asked = RULE_PACKS.flatMap(({ rules }) =>
    rules.filter(({ of }) => of === 'applicant').map(({ id }) => id),
  )
  expect(CASES.map(({ rule }) => rule).toSorted()).toEqual(asked.toSorted())
})

describe('what an applicant is told', () => {
  const all = (facts: Partial<PositionFacts>, student: Partial<StudentFacts>) =>
    checkApplicant({ ...LAWFUL, ...facts }, { ...STUDENT, ...student }, HERE)

  test('never holds the birth date', () => {
    for (const birthDate of ['2008-01-15', '2009-07-07', '2013-07-07']) {
      const [year = '', month, day] = birthDate.split('-')
      const said = JSON.stringify(all(MINORS, { birthDate }))
      expect(said).not.toContain(birthDate)
      expect(said).not.toContain(year)
      expect(said).not.toContain(`${Number(month)}月${Number(day)}日`)
    }
  })

  test('counts a year of life from the day after the birthday', () => {
    const outcome = (birthDate: string) => all({}, { birthDate }).find(({ rule }) => rule === 'R16b')?.outcome
    expect(outcome('2011-02-28')).toBe('pass')
    expect(outcome('2011-03-01')).toBe('block')
  })

  test('lets a first-year student visit, but not work', () => {
    expect(blocking(all({ kind: 'visit' }, { yearOfStudy: 1 }))).toEqual([])
    expect(blocking(all({}, { yearOfStudy: 1 })).map(({ rule }) => rule)).toEqual(['R16a'])
  })

  test('takes majors of one group for close over the levels, and a reason for another group', () => {
    const ask = (student: Partial<StudentFacts>) => all({}, student).find(({ rule }) => rule === 'R07')
    expect(ask({ majorCode: '660302' })).toMatchObject({ outcome: 'pass', fact: '装备制造大类' })
    expect(ask({ majorCode: '260102' })?.outcome).toBe('pass')
    const reasoned = ask({ majorCode: '510201', fitReason: '跨专业的产教融合项目' })
    expect(reasoned).toMatchObject({ outcome: 'warn', hinders: false })
    expect(reasoned?.explanation).toContain('跨专业的产教融合项目')
    expect(ask({ majorCode: '99' })?.outcome).toBe('needs-fact')
  })

  test('asks no age where a position has nothing forbidden to minors', () => {
    const found = all({}, { birthDate: '2010-01-01' }).find(({ rule }) => rule === 'R16c')
    expect(found?.outcome).toBe('pass')
  })
})
