import * as z from 'zod'
import {
  FEES,
  HAZARDS,
  INSURANCE_KINDS,
  INSURANCE_PAYERS,
  LABOUR_GRADES,
  PAY_BASES,
  PAY_FORMS,
  PAYEES,
  SHIFTS,
  VENUE_TYPES,
} from '@/lib/features/compliance/constants'
import {
  choice,
  idList,
  lineList,
  optionalChoice,
  optionalDay,
  optionalInteger,
  optionalLine,
  optionalText,
  recordId,
  recordVersion,
  requiredLine,
  returnPath,
  wholeLineList,
} from '@/lib/shared/fields'
import { optionalSlug, optionalYuan, tickList, timeOfDay, yesOrNo } from '@/lib/shared/record-fields'
import {
  POSITION_FIELD_LABELS as labels,
  POSITION_LIMITS as limits,
  NONE,
  PAY_PERIODS,
  POSITION_FIELDS,
  POSITION_KINDS,
  type PositionField,
} from './constants'
import { noteInput, readNotes } from './rules'
import { needsReason } from './workflow'

const unit = {
  /** Empty: the platform administrator reviews. */
  allianceId: z.preprocess((value) => (value ? value : null), recordId.nullable()),
  unitLawful: yesOrNo,
  unitLawfulOn: optionalDay(labels.unitLawfulOn),
  isIntermediary: yesOrNo,
}

const post = {
  title: requiredLine(labels.title, limits.title),
  kind: choice(POSITION_KINDS),
  postClass: optionalLine(labels.postClass, limits.postClass),
  seats: optionalInteger(labels.seats, { min: 1, max: limits.seats }).transform((seats, context) => {
    if (seats === null) context.addIssue(`请填写${labels.seats}`)
    return seats ?? 1
  }),
  majors: lineList(labels.majors, { entries: limits.entries, max: limits.entry }),
  tasks: wholeLineList(labels.tasks, { entries: limits.entries, max: limits.task }),
  learningGoals: optionalText(labels.learningGoals, limits.learningGoals),
  chainIds: idList(labels.chainIds, limits.entries),
  region: optionalLine(labels.region, limits.region),
  address: optionalLine(labels.address, limits.address),
  venueType: optionalChoice(VENUE_TYPES),
  contact: optionalLine(labels.contact, limits.contact),
  openUntil: optionalDay(labels.openUntil),
}

const terms = {
  startsOn: optionalDay(labels.startsOn),
  endsOn: optionalDay(labels.endsOn),
  hoursPerDay: optionalInteger(labels.hoursPerDay, { min: 1, max: 24 }),
  hoursPerWeek: optionalInteger(labels.hoursPerWeek, { min: 1, max: 168 }),
  shift: optionalChoice(SHIFTS),
  nightFrom: timeOfDay(labels.nightFrom),
  nightTo: timeOfDay(labels.nightTo),
  restDaysWork: yesOrNo,
  holidaysWork: yesOrNo,
  overtime: yesOrNo,
  payFen: optionalYuan('报酬'),
  payPeriod: optionalChoice(PAY_PERIODS),
  payBasis: optionalChoice(PAY_BASES),
  independentWork: yesOrNo,
  samePostWageFen: optionalYuan('同岗位工资'),
  lowestWageGradeFen: optionalYuan('最低档工资'),
  minimumWageFen: optionalYuan('当地最低工资'),
  payReason: optionalLine(labels.payReason, limits.payReason),
  payCycleDays: optionalInteger('发放间隔', { min: 1, max: limits.payCycleDays }),
  payee: optionalChoice(PAYEES),
  payForm: optionalChoice(PAY_FORMS),
  accommodation: yesOrNo,
  meals: yesOrNo,
}

const safety = {
  insuranceKind: optionalChoice(INSURANCE_KINDS),
  insurancePayer: optionalChoice(INSURANCE_PAYERS),
  insuranceFrom: optionalDay(labels.insuranceFrom),
  insuranceTo: optionalDay(labels.insuranceTo),
  insuranceNote: optionalLine(labels.insuranceNote, limits.insurance),
  fees: tickList(labels.fees, FEES, NONE),
  hazards: tickList(labels.hazards, HAZARDS, NONE),
  labourGrade: optionalChoice(['1', '2', '3', '4']).transform(
    (grade) => LABOUR_GRADES.find((one) => String(one) === grade) ?? null,
  ),
  schoolMentor: optionalLine(labels.schoolMentor, limits.mentor),
  enterpriseMentor: optionalLine(labels.enterpriseMentor, limits.mentor),
  filingNumber: optionalLine(labels.filingNumber, limits.filingNumber),
}

const content = { ...unit, ...post, ...terms, ...safety }

/** Everything that a form of a position may say. */
export type PositionContent = z.output<z.ZodObject<typeof content>>

/** Holds what one field alone cannot: pay has its period, and nothing ends before it begins. */
function check(position: Partial<PositionContent>, context: z.RefinementCtx) {
  const { startsOn, endsOn, payFen, payPeriod, insuranceFrom, insuranceTo, nightFrom, nightTo } = position
  const refuse = (path: keyof PositionContent, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (startsOn && endsOn && endsOn < startsOn) refuse('endsOn', '结束日期不能早于开始日期')
  if (insuranceFrom && insuranceTo && insuranceTo < insuranceFrom) {
    refuse('insuranceTo', '保险的止日不能早于起日')
  }
  if (payFen != null && payPeriod === null) refuse('payPeriod', '请选择按月还是按天计算')
  if (payFen === null && payPeriod != null) refuse('payFen', '请填写报酬金额；没有报酬时填 0')
  if (nightFrom && nightTo === null) refuse('nightTo', '请填写夜间工作到几点')
  if (nightFrom === null && nightTo) refuse('nightFrom', '请填写夜间工作从几点开始')
}

const record = { id: recordId, returnTo: returnPath }
const stored = { ...record, version: recordVersion }

/** A new position. The page makes its id, so that a form sent twice makes one position. */
export const createPositionInput = z
  .object({ ...content, ...record, organizationId: z.uuid({ error: '请选择您的单位' }) })
  .superRefine(check)
export type CreatePositionInput = z.output<typeof createPositionInput>

/** A new position made from an earlier one. */
export const copyPositionInput = z.object({
  ...record,
  fromId: z.uuid({ error: '请选择要复制的岗位' }),
})
export type CopyPositionInput = z.output<typeof copyPositionInput>

export const updatePositionInput = z.object({ ...content, ...stored, slug: optionalSlug }).superRefine(check)
export type UpdatePositionInput = z.output<typeof updatePositionInput>

/** One page of the form; the other fields stay as they are stored. */
export const savePositionPartInput = z
  .discriminatedUnion('part', [
    z.object({ ...unit, ...stored, part: z.literal('unit') }),
    z.object({ ...post, ...stored, part: z.literal('post') }),
    z.object({ ...terms, ...stored, part: z.literal('terms') }),
    z.object({ ...safety, ...stored, part: z.literal('safety') }),
  ])
  .superRefine(check)
export type SavePositionPartInput = z.output<typeof savePositionPartInput>

/** What a form's fields hold while somebody types: what cannot be read yet is not said yet. */
export function readTyped(
  fields: readonly PositionField[],
  typed: Readonly<Record<string, unknown>>,
): Partial<{ [Field in PositionField]: PositionContent[Field] | null }> {
  return Object.fromEntries(
    fields.map((field) => {
      const read = content[field].safeParse(typed[field])
      return [field, read.success ? read.data : null]
    }),
  )
}

/** The steps that somebody takes; the others come with a change, or with a day that passes. */
export const POSITION_STEPS = ['submit', 'publish', 'return', 'pause', 'resume', 'close'] as const

/** What a return says of single fields, each in an input of its own. */
const notes = z
  .object(
    Object.fromEntries(
      POSITION_FIELDS.map((field) => [
        noteInput(field),
        optionalText(`对“${labels[field]}”的说明`, limits.reviewNote),
      ]),
    ),
  )
  .transform((typed) => ({
    notes: readNotes(Object.fromEntries(POSITION_FIELDS.map((field) => [field, typed[noteInput(field)]]))),
  }))

const move = z
  .object({
    ...stored,
    event: choice(POSITION_STEPS),
    reason: optionalText('原因', limits.reason),
  })
  .refine(({ event, reason }) => !needsReason(event) || reason !== '', {
    path: ['reason'],
    error: '请写明原因',
  })

/** A step in the position's life. */
export const movePositionInput = move.and(notes)
export type MovePositionInput = z.output<typeof movePositionInput>
