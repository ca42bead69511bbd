import type { ComparedField } from '@/components/forms/conflict-notice'
import {
  FEE_LABELS,
  HAZARD_LABELS,
  INSURANCE_KIND_LABELS,
  INSURANCE_PAYER_LABELS,
  LABOUR_GRADE_LABELS,
  PAY_BASIS_LABELS,
  PAY_FORM_LABELS,
  PAYEE_LABELS,
  SHIFT_LABELS,
  VENUE_TYPE_LABELS,
} from '@/lib/features/compliance/constants'
import {
  NONE,
  PAY_PERIOD_LABELS,
  POSITION_FIELD_LABELS,
  POSITION_FIELDS,
  POSITION_KIND_LABELS,
  type PositionField,
} from '@/lib/features/positions/constants'
import type { PositionForEdit } from '@/lib/features/positions/drafts/types'
import { yuanText } from '@/lib/shared/money'

type Labels = Readonly<Record<string, string>>

const YES_NO: Labels = { yes: '是', no: '否' }
const withNone = (labels: Labels): Labels => ({ ...labels, [NONE]: '都没有' })

/** Fields that the form sends as codes, with the word of each. */
const WORDS: Partial<Record<PositionField, Labels>> = {
  kind: POSITION_KIND_LABELS,
  unitLawful: YES_NO,
  isIntermediary: YES_NO,
  venueType: VENUE_TYPE_LABELS,
  shift: SHIFT_LABELS,
  restDaysWork: YES_NO,
  holidaysWork: YES_NO,
  overtime: YES_NO,
  payPeriod: PAY_PERIOD_LABELS,
  payBasis: PAY_BASIS_LABELS,
  independentWork: YES_NO,
  payee: PAYEE_LABELS,
  payForm: PAY_FORM_LABELS,
  accommodation: YES_NO,
  meals: YES_NO,
  insuranceKind: INSURANCE_KIND_LABELS,
  insurancePayer: INSURANCE_PAYER_LABELS,
  fees: withNone(FEE_LABELS),
  hazards: withNone(HAZARD_LABELS),
  labourGrade: LABOUR_GRADE_LABELS,
}

const MONEY: readonly PositionField[] = ['payFen', 'samePostWageFen', 'lowestWageGradeFen', 'minimumWageFen']

/** A stored value as the form sends it: codes, lists as lines, money in yuan. */
function sentOf(position: PositionForEdit, field: PositionField): string[] {
  if (field === 'region') return position.region === null ? [] : [position.region]
  const value = position[field]
  if (value === null) return []
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (Array.isArray(value)) {
    const isTicks = field === 'fees' || field === 'hazards'
    return isTicks && value.length === 0 ? [NONE] : [...value]
  }
  return [MONEY.includes(field) ? yuanText(String(value)) : String(value)]
}

function labelsFor(position: PositionForEdit, field: PositionField): Labels | undefined {
  const { alliances, chains } = position.options
  if (field === 'allianceId') return Object.fromEntries(alliances.map(({ value, label }) => [value, label]))
  if (field === 'chainIds') return Object.fromEntries(chains.map(({ value, label }) => [value, label]))
  return WORDS[field]
}

function comparedField(position: PositionForEdit, name: PositionField): ComparedField {
  const labels = labelsFor(position, name)
  const wordsOf =
    labels && ((typed: readonly string[]) => typed.map((code) => labels[code] ?? code).join('\n'))
  const sent = sentOf(position, name)
  const stored = wordsOf ? wordsOf(sent) : sent.join('\n')
  return { name, label: POSITION_FIELD_LABELS[name], stored, wordsOf }
}

/** What the form of a position shows side by side after two people saved at once. */
export function comparedPositionFields(position: PositionForEdit): ComparedField[] {
  return [
    ...POSITION_FIELDS.map((field) => comparedField(position, field)),
    { name: 'slug', label: '网址', stored: position.slug },
  ]
}

/** Everything that a position says, one entry a field, for those who read it or write notes on it. */
export function positionReading(
  position: PositionForEdit,
): Pick<ComparedField, 'name' | 'label' | 'stored'>[] {
  // Without functions: a form in the browser takes these too.
  return POSITION_FIELDS.map((field) => {
    const { name, label, stored } = comparedField(position, field)
    return { name, label, stored }
  })
}
