import { describe, expect, test } from 'vitest'
import { PACK_IDS, RULE_IDS, type RuleId } from '@/lib/features/compliance/constants'
import { findRule, packsFor, RULE_PACKS } from '@/lib/features/compliance/packs/rules'
import { blocking, checkGates, checkPosition, countChecked } from '@/lib/features/compliance/rules'
import type { PositionFacts } from '@/lib/features/compliance/types'
import { allFees, CONTEXT, LAWFUL, NINGBO, NURSES, QINGDAO, SILENT } from '../../support/compliance'

type Change = Partial<PositionFacts>
type Case = {
  rule: RuleId
  article: string | null
  base?: PositionFacts
  /** Each breaks the rule, with the field beside which it is said. */
  breaches: [Change, string][]
  missing: Change
  breach: 'block' | 'warn'
  /** Whether a missing fact stands in the way. */
  hinders: boolean
}

const WORLD = 'game_room' as unknown as PositionFacts['kind']

const CASES: Case[] = [
  {
    rule: 'R01',
    article: '第二条',
    breaches: [[{ kind: WORLD }, 'kind']],
    missing: { kind: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R03',
    article: '第三条',
    breaches: [
      [{ majors: [{ name: '专业不限', code: null }] }, 'majors'],
      [{ learningGoals: '无' }, 'learningGoals'],
    ],
    missing: { majors: [], learningGoals: ' ' },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R04',
    article: null,
    breaches: [[{ unitLawful: false }, 'unitLawful']],
    missing: { unitLawful: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R10',
    article: null,
    breaches: [[{ seats: 11 }, 'seats']],
    missing: { employeeCount: null },
    breach: 'warn',
    hinders: false,
  },
  {
    rule: 'R11',
    article: null,
    breaches: [[{ classHeadcount: 49 }, 'seats']],
    missing: { classHeadcount: null },
    breach: 'warn',
    hinders: false,
  },
  {
    rule: 'R13',
    article: null,
    breaches: [
      [{ endsOn: '2027-06-29' }, 'endsOn'],
      [{ endsOn: '2027-11-01' }, 'endsOn'],
      [{ tasks: ['包装', '包装 ', '搬运'] }, 'tasks'],
    ],
    missing: { startsOn: null, tasks: [] },
    breach: 'warn',
    hinders: false,
  },
  {
    rule: 'R16d',
    article: '第十六条第四项',
    breaches: [
      [{ hazards: ['underground'] }, 'hazards'],
      [{ hazards: ['forbidden_to_women'], filingNumber: '备〔2026〕1号' }, 'hazards'],
      [{ labourGrade: 4 }, 'labourGrade'],
    ],
    missing: { hazards: null, labourGrade: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R16e',
    article: '第十六条第五项',
    breaches: [
      [{ venueType: 'bar' }, 'venueType'],
      [{ venueType: 'internet_cafe', filingNumber: '备〔2026〕1号' }, 'venueType'],
    ],
    missing: { venueType: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R16f',
    article: '第十六条第六项',
    breaches: [
      [{ isIntermediary: true }, 'isIntermediary'],
      [{ payee: 'agency' }, 'payee'],
    ],
    missing: { isIntermediary: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R16g',
    article: '第十六条第七项',
    breaches: [[{ labourGrade: 3 }, 'labourGrade']],
    missing: { labourGrade: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R17a',
    article: '第十七条',
    breaches: [
      [{ hoursPerDay: 9 }, 'hoursPerDay'],
      [{ hoursPerWeek: 41 }, 'hoursPerWeek'],
    ],
    missing: { hoursPerDay: null, hoursPerWeek: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R17b',
    article: '第十七条第一项',
    breaches: [[{ hazards: ['toxic'] }, 'hazards']],
    missing: { hazards: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R17c',
    article: '第十七条第二项',
    breaches: [
      [{ restDaysWork: true }, 'restDaysWork'],
      [{ holidaysWork: true }, 'holidaysWork'],
    ],
    missing: { restDaysWork: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R17d',
    article: '第十七条第三项',
    breaches: [
      [{ overtime: true }, 'overtime'],
      [{ shift: 'night' }, 'shift'],
      [{ shift: 'rotating', nightFrom: '14:00', nightTo: '22:30' }, 'nightFrom'],
      [{ nightFrom: '21:00', nightTo: '05:00' }, 'nightFrom'],
    ],
    missing: { shift: 'rotating' },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R18a',
    article: '第十八条',
    breaches: [
      [{ payFen: 319_999 }, 'payFen'],
      [{ payFen: 0, independentWork: false }, 'payFen'],
      [{ payFen: 14_700, payPeriod: 'day' }, 'payFen'],
    ],
    missing: { samePostWageFen: null },
    breach: 'warn',
    hinders: true,
  },
  {
    rule: 'R18b',
    article: '第十八条',
    breaches: [
      [{ payee: 'school' }, 'payee'],
      [{ payee: 'other' }, 'payee'],
    ],
    missing: { payee: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R18c',
    article: '第十八条',
    breaches: [
      [{ payForm: 'goods' }, 'payForm'],
      [{ payForm: 'mixed' }, 'payForm'],
    ],
    missing: { payForm: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R20',
    article: null,
    breaches: [[{ fees: { ...allFees(false), deposit: true } }, 'fees']],
    missing: { fees: { ...allFees(false), guarantee: null } },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'R26',
    article: null,
    breaches: [
      [{ insuranceKind: 'accident' }, 'insuranceKind'],
      [{ insurancePayer: 'pay' }, 'insurancePayer'],
      [{ insurancePayer: 'student' }, 'insurancePayer'],
      [{ insuranceFrom: '2027-03-02' }, 'insuranceFrom'],
      [{ insuranceTo: '2027-08-30' }, 'insuranceTo'],
    ],
    missing: { insuranceTo: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'HC-R13',
    article: '第七条第二项',
    base: NURSES,
    breaches: [
      [{ endsOn: '2027-10-30' }, 'endsOn'],
      [{ venueType: 'care', unitKind: 'enterprise' }, 'venueType'],
    ],
    missing: { endsOn: null },
    breach: 'warn',
    hinders: false,
  },
  {
    rule: 'NB-R13',
    article: null,
    base: NINGBO,
    breaches: [[{ endsOn: '2027-09-01' }, 'endsOn']],
    missing: { endsOn: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'NB-R17a',
    article: null,
    base: NINGBO,
    breaches: [
      [{ hoursPerDay: 10 }, 'hoursPerDay'],
      [{ hoursPerWeek: 48 }, 'hoursPerWeek'],
    ],
    missing: { hoursPerWeek: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'QD-R16g',
    article: null,
    base: QINGDAO,
    breaches: [[{ labourGrade: 4 }, 'labourGrade']],
    missing: { labourGrade: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'QD-R18a',
    article: null,
    base: QINGDAO,
    breaches: [[{ payFen: 219_999 }, 'payFen']],
    missing: { minimumWageFen: null },
    breach: 'block',
    hinders: true,
  },
  {
    rule: 'QD-R18b',
    article: null,
    base: QINGDAO,
    breaches: [
      [{ payCycleDays: 32 }, 'payCycleDays'],
      [{ payee: 'school' }, 'payee'],
      [{ payForm: 'mixed' }, 'payForm'],
    ],
    missing: { payCycleDays: null },
    breach: 'block',
    hinders: true,
  },
]

const findingsOf = (rule: RuleId, facts: PositionFacts) =>
  checkPosition(facts, CONTEXT).filter((finding) => finding.rule === rule)

describe.each(CASES)('$rule', ({ rule, article, base = LAWFUL, breaches, missing, breach, hinders }) => {
  const { instrument, id: pack } = findRule(rule).pack

  test('passes what is lawful, with its article', () => {
    const findings = findingsOf(rule, base)
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) {
      expect(finding).toMatchObject({ outcome: 'pass', hinders: false, article, instrument, pack, mend: '' })
    }
  })

  test('tells a breach beside its field, with its article and how to mend it', () => {
    for (const [change, field] of breaches) {
      const found = findingsOf(rule, { ...base, ...change }).filter(({ outcome }) => outcome !== 'pass')
      expect(found, JSON.stringify(change)).toHaveLength(1)
      const [finding] = found
      expect(finding).toMatchObject({ outcome: breach, field, article, instrument, pack })
      expect(finding?.mend).not.toBe('')
      expect(finding?.fact).not.toBe('')
      expect(finding?.threshold).not.toBe('')
    }
  })

  test('asks for a missing fact, with its article, and takes silence for no pass', () => {
    const found = findingsOf(rule, { ...base, ...missing }).filter(({ outcome }) => outcome !== 'pass')
    expect(found.length).toBeGreaterThan(0)
    for (const finding of found) {
      expect(finding).toMatchObject({ outcome: 'needs-fact', hinders, article, instrument, pack })
    }
    const silent = findingsOf(rule, {
      ...SILENT,
      majors: base === NURSES ? base.majors : [],
      regionCode: base.regionCode,
    })
    expect(silent.length).toBeGreaterThan(0)
    expect(silent.every(({ outcome }) => outcome === 'needs-fact')).toBe(true)
  })
})

test('every rule that is asked of a position has its cases', () => {
  const asked = RULE_PACKS.flatMap(({ rules }) =>
    rules.filter(({ of }) => of === 'position').map(({ id }) => id),
  )
  expect(CASES.map(({ rule }) => rule).toSorted()).toEqual(asked.toSorted())
})

test('every rule stands in exactly one pack, with words of its own', () => {
  const ids = RULE_PACKS.flatMap(({ rules }) => rules.map(({ id }) => id))
  expect(ids.toSorted()).toEqual([...RULE_IDS].toSorted())
  expect(RULE_PACKS.map(({ id }) => id)).toEqual(PACK_IDS)
  for (const { rule } of RULE_IDS.map(findRule)) {
    expect(rule.text.length).toBeGreaterThan(8)
    expect(rule.threshold).not.toBe('')
  }
})

describe('a lawful position', () => {
  test('has nothing that hinders, and counts the rules that were checked', () => {
    const findings = checkPosition(LAWFUL, CONTEXT)
    expect(findings.filter(({ outcome }) => outcome !== 'pass')).toEqual([])
    expect(countChecked(findings)).toBe(19)
    expect(findings.every(({ phase }) => phase === 'position')).toBe(true)
  })

  test('is not called checked where a fact is missing or a rule broken', () => {
    expect(countChecked(checkPosition({ ...LAWFUL, hoursPerDay: null }, CONTEXT))).toBe(18)
    expect(countChecked(checkPosition({ ...LAWFUL, hoursPerDay: 9 }, CONTEXT))).toBe(18)
    expect(countChecked(checkPosition({ ...LAWFUL, seats: 11 }, CONTEXT))).toBe(19)
    expect(countChecked(checkPosition(SILENT, CONTEXT))).toBe(0)
  })

  test('of a visit answers nothing on pay, length and shares', () => {
    const rules = checkPosition({ ...LAWFUL, kind: 'visit' }, CONTEXT).map(({ rule }) => rule)
    expect(rules).not.toContain('R10')
    expect(rules).not.toContain('R13')
    expect(rules).not.toContain('R18a')
    expect(rules).toContain('R17a')
  })
})

describe('a special filing', () => {
  test.each([
    ['R17b', { hazards: ['height'] }],
    ['R17c', { restDaysWork: true }],
    ['R17d', { overtime: true }],
    ['R17d', { shift: 'night' }],
  ] as [RuleId, Change][])('turns a breach of %s into a warning that names it', (rule, change) => {
    const filed = findingsOf(rule, { ...LAWFUL, ...change, filingNumber: '沪教备〔2026〕7号' })
    const [warning] = filed.filter(({ outcome }) => outcome !== 'pass')
    expect(warning).toMatchObject({ outcome: 'warn', hinders: false })
    expect(warning?.fact).toContain('沪教备〔2026〕7号')
  })

  test('does not help against what article 16 forbids', () => {
    const facts: PositionFacts = {
      ...LAWFUL,
      hazards: ['underground'],
      labourGrade: 3,
      filingNumber: '备1号',
    }
    expect(blocking(checkPosition(facts, CONTEXT)).map(({ rule }) => rule)).toEqual(['R16d', 'R16g'])
  })
})

describe('pay below the measure', () => {
  const low: PositionFacts = { ...LAWFUL, payFen: 200_000 }

  test('hinders until a reason is given, and then still warns with it', () => {
    expect(findingsOf('R18a', low)).toMatchObject([{ outcome: 'warn', hinders: true }])
    const [reasoned] = findingsOf('R18a', { ...low, payReason: '学徒期前三个月以学习为主' })
    expect(reasoned).toMatchObject({ outcome: 'warn', hinders: false })
    expect(reasoned?.explanation).toContain('学徒期前三个月以学习为主')
  })

  test('is measured by either the same post or the lowest grade', () => {
    expect(findingsOf('R18a', { ...low, lowestWageGradeFen: 200_000 })).toMatchObject([{ outcome: 'pass' }])
    const [both] = findingsOf('R18a', { ...low, lowestWageGradeFen: 200_001 })
    expect(both?.threshold).toBe('相同岗位工资的 80%（3200元），或最低档工资标准（2000.01元）')
  })

  test('by the day is reckoned with 21.75 days a month', () => {
    const daily: PositionFacts = { ...LAWFUL, payFen: 14_713, payPeriod: 'day' }
    expect(findingsOf('R18a', daily)).toMatchObject([{ outcome: 'pass' }])
    expect(findingsOf('R18a', daily)[0]?.fact).toContain('3200.07元')
  })
})

describe('statements of the unit', () => {
  test.each([
    ['R04', { unitLawfulOn: '2025-11-30' }],
    ['R04', { unitLawfulOn: '2026-12-02' }],
    ['R10', { employeeCountAsOf: '2025-11-30' }],
    ['R11', { classHeadcountAsOf: '2025-11-30' }],
  ] as [RuleId, Change][])('of %s hold for twelve months and never before their day', (rule, change) => {
    expect(findingsOf(rule, { ...LAWFUL, ...change })).toMatchObject([{ outcome: 'needs-fact' }])
  })

  test('of a year ago to the day still hold', () => {
    expect(findingsOf('R04', { ...LAWFUL, unitLawfulOn: '2025-12-01' })).toMatchObject([{ outcome: 'pass' }])
  })
})

describe('packs', () => {
  const idsFor = (facts: PositionFacts, context = CONTEXT) => packsFor(facts, context).map(({ id }) => id)

  test('are chosen by the workplace, the school and the majors', () => {
    expect(idsFor(LAWFUL)).toEqual(['national-2021'])
    expect(idsFor(NINGBO)).toEqual(['national-2021', 'ningbo'])
    expect(idsFor({ ...QINGDAO, regionCode: '370200' })).toEqual(['national-2021', 'qingdao'])
    expect(idsFor({ ...LAWFUL, regionCode: '370300' })).toEqual(['national-2021'])
    expect(idsFor(QINGDAO, { ...CONTEXT, schoolRegion: '330206' })).toEqual([
      'national-2021',
      'ningbo',
      'qingdao',
    ])
    expect(idsFor(NURSES)).toEqual(['national-2021', 'health-care'])
  })

  test('apply only while they are switched on', () => {
    expect(idsFor(NINGBO, { ...CONTEXT, packs: ['national-2021'] })).toEqual(['national-2021'])
    expect(checkPosition(NINGBO, { ...CONTEXT, packs: [] })).toEqual([])
  })

  test('apply from their first day on, and a slip in the year takes no rule out of force', () => {
    expect(idsFor({ ...NINGBO, startsOn: '2020-01-01' })).toEqual(['national-2021', 'ningbo'])
    expect(
      blocking(checkPosition({ ...LAWFUL, startsOn: '2012-03-01', hoursPerDay: 9 }, CONTEXT)).map(
        ({ rule }) => rule,
      ),
    ).toContain('R17a')
  })
})

describe('two limits of one direction', () => {
  test('are both shown, and the stricter one decides', () => {
    const seven: PositionFacts = { ...NINGBO, endsOn: '2027-09-30', insuranceTo: '2027-09-30' }
    expect(findingsOf('R13', seven).every(({ outcome }) => outcome === 'pass')).toBe(true)
    expect(blocking(checkPosition(seven, CONTEXT)).map(({ rule }) => rule)).toEqual(['NB-R13'])
    const heavy: PositionFacts = { ...QINGDAO, labourGrade: 3 }
    expect(findingsOf('QD-R16g', heavy)).toMatchObject([{ outcome: 'pass' }])
    expect(blocking(checkPosition(heavy, CONTEXT)).map(({ rule }) => rule)).toEqual(['R16g'])
    const rare: PositionFacts = { ...QINGDAO, payCycleDays: 60 }
    expect(findingsOf('R18b', rare).map(({ outcome }) => outcome)).toEqual(['pass', 'warn'])
    expect(blocking(checkPosition(rare, CONTEXT)).map(({ rule }) => rule)).toEqual(['QD-R18b'])
  })

  test('give way to a special rule that names them, for its majors only', () => {
    const rulesOf = (facts: PositionFacts) => new Set(checkPosition(facts, CONTEXT).map(({ rule }) => rule))
    const inNingbo: PositionFacts = { ...NURSES, regionCode: '330203' }
    expect(rulesOf(inNingbo)).toContain('HC-R13')
    expect(rulesOf(inNingbo)).not.toContain('R13')
    expect(rulesOf(inNingbo)).not.toContain('NB-R13')
    expect(rulesOf(inNingbo)).toContain('NB-R17a')
    expect(blocking(checkPosition(inNingbo, CONTEXT))).toEqual([])
    const mixed: PositionFacts = {
      ...inNingbo,
      majors: [...NURSES.majors, { name: '康复治疗技术', code: '520601' }],
    }
    expect(rulesOf(mixed)).toContain('R13')
    expect(blocking(checkPosition(mixed, CONTEXT)).map(({ rule }) => rule)).toEqual(['NB-R13'])
  })
})

describe('gates', () => {
  const GATES: [RuleId, 'placement' | 'end', boolean][] = [
    ['R05', 'placement', false],
    ['R08', 'placement', true],
    ['R14', 'placement', true],
    ['R21', 'placement', true],
    ['R22', 'placement', true],
    ['R24', 'end', true],
    ['R25', 'end', true],
  ]

  test.each(GATES)(
    '%s passes when it is attested, and hinders when it is denied or not spoken of',
    (rule, phase, hinders) => {
      const gate = (attested: Partial<Record<RuleId, boolean>>) =>
        checkGates(phase, attested, LAWFUL, CONTEXT).find((finding) => finding.rule === rule)
      const words = { article: null, instrument: '职业学校学生实习管理规定', phase }
      expect(gate({ [rule]: true })).toMatchObject({ outcome: 'pass', hinders: false, ...words })
      expect(gate({ [rule]: false })).toMatchObject({
        outcome: hinders ? 'block' : 'warn',
        hinders,
        ...words,
      })
      expect(gate({})).toMatchObject({ outcome: 'needs-fact', hinders, ...words })
    },
  )

  test('R16d is decided by the position and attested for each student besides', () => {
    const gate = (attested: Partial<Record<RuleId, boolean>>) =>
      checkGates('placement', attested, LAWFUL, CONTEXT).find(({ rule }) => rule === 'R16d')
    const words = { article: '第十六条第四项', certainty: 'A', phase: 'placement' }
    expect(gate({ R16d: true })).toMatchObject({ outcome: 'pass', hinders: false, ...words })
    expect(gate({ R16d: false })).toMatchObject({ outcome: 'block', hinders: true, ...words })
    expect(gate({})).toMatchObject({ outcome: 'needs-fact', hinders: true, ...words })
    expect(checkGates('end', {}, LAWFUL, CONTEXT).map(({ rule }) => rule)).toEqual(['R24', 'R25'])
  })

  test('are no part of the check of a position', () => {
    const rules = checkPosition(LAWFUL, CONTEXT).map(({ rule }) => rule)
    expect(GATES.filter(([rule]) => rules.includes(rule))).toEqual([])
  })
})
