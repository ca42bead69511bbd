import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  HAZARDS,
  INSURANCE_KINDS,
  INSURANCE_PAYERS,
  LABOUR_GRADES,
  PAY_FORMS,
  PAYEES,
  type PackId,
  SHIFTS,
  VENUE_TYPES,
} from '@/lib/features/compliance/constants'
import { findRule, RULE_PACKS, rulesFor } from '@/lib/features/compliance/packs/rules'
import { blocking, checkPosition, outcomesByRule } from '@/lib/features/compliance/rules'
import type { PositionFacts } from '@/lib/features/compliance/types'
import { allFees, CONTEXT, LAWFUL, SILENT } from '../../support/compliance'

const day = fc.constantFrom(
  '2022-03-01',
  '2027-01-31',
  '2027-03-01',
  '2027-08-31',
  '2027-11-15',
  '2028-02-29',
)
const yes = fc.boolean()
const hours = fc.constantFrom('06:00', '08:00', '14:00', '20:00', '22:30', '03:00')

/** For every fact, what may be said of it. */
const SAID: { [Field in keyof PositionFacts]?: fc.Arbitrary<PositionFacts[Field]> } = {
  kind: fc.constantFrom('post' as const, 'visit' as const),
  tasks: fc.array(fc.constantFrom('装夹', '加工', '检测', '记录'), { maxLength: 4 }),
  learningGoals: fc.constantFrom('会加工', '无'),
  majors: fc.subarray([
    { name: '数控技术', code: '460103' },
    { name: '护理', code: '520201' },
    { name: '助产', code: null },
    { name: '不限', code: null },
  ]),
  seats: fc.integer({ min: 1, max: 40 }),
  startsOn: day,
  endsOn: day,
  hoursPerDay: fc.integer({ min: 1, max: 24 }),
  hoursPerWeek: fc.integer({ min: 1, max: 168 }),
  shift: fc.constantFrom(...SHIFTS),
  nightFrom: hours,
  nightTo: hours,
  restDaysWork: yes,
  holidaysWork: yes,
  overtime: yes,
  payFen: fc.integer({ min: 0, max: 500_000 }),
  payPeriod: fc.constantFrom('month' as const, 'day' as const),
  independentWork: yes,
  samePostWageFen: fc.integer({ min: 100_000, max: 600_000 }),
  lowestWageGradeFen: fc.integer({ min: 100_000, max: 600_000 }),
  minimumWageFen: fc.integer({ min: 100_000, max: 300_000 }),
  payReason: fc.constantFrom('', '学徒期'),
  payCycleDays: fc.integer({ min: 1, max: 90 }),
  payee: fc.constantFrom(...PAYEES),
  payForm: fc.constantFrom(...PAY_FORMS),
  insuranceKind: fc.constantFrom(...INSURANCE_KINDS),
  insurancePayer: fc.constantFrom(...INSURANCE_PAYERS),
  insuranceFrom: day,
  insuranceTo: day,
  fees: fc.record({
    ...Object.fromEntries(Object.keys(LAWFUL.fees).map((fee) => [fee, yes])),
  }) as fc.Arbitrary<PositionFacts['fees']>,
  hazards: fc.subarray([...HAZARDS]),
  labourGrade: fc.constantFrom(...LABOUR_GRADES),
  regionCode: fc.constantFrom('310115', '330203', '330200', '370211', '370000'),
  venueType: fc.constantFrom(...VENUE_TYPES),
  filingNumber: fc.constantFrom('', '备〔2026〕1号'),
  unitKind: fc.constantFrom('enterprise' as const, 'hospital' as const),
  unitLawful: yes,
  unitLawfulOn: fc.constantFrom('2026-06-01', '2024-06-01'),
  employeeCount: fc.integer({ min: 0, max: 500 }),
  employeeCountAsOf: fc.constantFrom('2026-06-01', '2024-06-01'),
  classHeadcount: fc.integer({ min: 0, max: 500 }),
  classHeadcountAsOf: fc.constantFrom('2026-06-01', '2024-06-01'),
  isIntermediary: yes,
}

const FIELDS = Object.keys(SAID) as (keyof PositionFacts)[]
const said = fc.record(
  SAID as Record<string, fc.Arbitrary<unknown>>,
) as unknown as fc.Arbitrary<PositionFacts>

/** What is known of a position when only these fields were filled in. */
function knowing(all: PositionFacts, known: readonly (keyof PositionFacts)[]): PositionFacts {
  return { ...SILENT, ...Object.fromEntries(known.map((field) => [field, all[field]])) }
}

const whole = said.map((facts) => knowing(facts, FIELDS))

test('adding facts never turns a block into silence', () => {
  fc.assert(
    fc.property(said, fc.subarray(FIELDS), fc.subarray(FIELDS), (facts, known, more) => {
      const before = outcomesByRule(checkPosition(knowing(facts, known), CONTEXT))
      const later = knowing(facts, [...known, ...more])
      const answers = checkPosition(later, CONTEXT).filter(({ outcome }) => outcome !== 'needs-fact')
      const answered = new Set(answers.map(({ rule }) => rule))
      const applied = rulesFor(later, CONTEXT).map(({ rule }) => rule)
      for (const [rule, outcome] of before) {
        if (outcome !== 'block') continue
        const successor = applied.find(({ replaces }) => replaces?.includes(rule))
        expect(answered, `${rule} fell silent`).toContain(successor?.id ?? rule)
      }
    }),
    { numRuns: 1000 },
  )
})

test('the stricter pack always wins: a pack more never takes away what hinders, but by a rule that names it', () => {
  const packs = fc.subarray<PackId>(['health-care', 'ningbo', 'qingdao'])
  fc.assert(
    fc.property(whole, packs, packs, (facts, some, others) => {
      const check = (ids: PackId[]) => checkPosition(facts, { ...CONTEXT, packs: ['national-2021', ...ids] })
      const fewer = blocking(check(some))
      const more = check([...some, ...others])
      const applied = rulesFor(facts, { ...CONTEXT, packs: ['national-2021', ...some, ...others] })
      const replaced = applied.flatMap(({ pack, rule }) =>
        pack.concerns?.(facts) === 'some' ? [] : (rule.replaces ?? []),
      )
      for (const finding of fewer) {
        if (!replaced.includes(finding.rule)) expect(blocking(more)).toContainEqual(finding)
      }
    }),
    { numRuns: 500 },
  )
})

test('both limits are shown wherever a local rule stands beside a general one', () => {
  fc.assert(
    fc.property(whole, (facts) => {
      const findings = checkPosition(facts, CONTEXT)
      const spoke = new Set(findings.map(({ rule }) => rule))
      const applied = new Set(rulesFor(facts, CONTEXT).map(({ rule }) => rule.id))
      for (const id of spoke) {
        const general = /^(?:NB|QD)-(R.+)$/.exec(id)?.[1]
        const beside = RULE_PACKS.flatMap(({ rules }) => rules).find((rule) => rule.id === general)
        if (beside && applied.has(beside.id)) expect(spoke).toContain(beside.id)
      }
    }),
  )
})

test('every finding says what was compared, with what, why and by which instrument', () => {
  fc.assert(
    fc.property(said, fc.subarray(FIELDS), (facts, known) => {
      for (const finding of checkPosition(knowing(facts, known), CONTEXT)) {
        const { rule, fact, threshold, explanation, instrument, mend, outcome } = finding
        expect([fact, threshold, explanation, instrument]).not.toContain('')
        expect(findRule(rule).pack.instrument).toBe(instrument)
        if (outcome === 'block' || outcome === 'needs-fact') expect(mend).not.toBe('')
      }
    }),
  )
})

test('checking one position takes far less than five milliseconds', () => {
  const text = '协助完成装夹、对刀与检测，不收取任何押金，旺季可能加班。'.repeat(20)
  const texts = ['title', 'tasks', 'learningGoals', 'address', 'contact'].map((field) => ({
    field,
    label: field,
    text,
  }))
  const facts: PositionFacts = { ...LAWFUL, fees: allFees(true), regionCode: '370203', texts }
  const ROUNDS = 200
  for (let warm = 0; warm < 20; warm += 1) checkPosition(facts, CONTEXT)
  const began = performance.now()
  for (let round = 0; round < ROUNDS; round += 1) checkPosition(facts, CONTEXT)
  expect((performance.now() - began) / ROUNDS).toBeLessThan(5)
})
