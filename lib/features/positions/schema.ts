import * as z from 'zod'
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
import { optionalSlug, optionalYuan, yesOrNo } from '@/lib/shared/record-fields'
import { POSITION_LIMITS as limits, PAY_PERIODS, POSITION_KINDS } from './constants'
import { needsReason } from './workflow'

const fields = {
  id: recordId,
  /** Empty: the platform administrator reviews. */
  allianceId: z.preprocess((value) => (value === '' ? undefined : value), recordId.optional()),
  title: requiredLine('岗位名称', limits.title),
  kind: choice(POSITION_KINDS),
  postClass: optionalLine('岗位类别', limits.postClass),
  majors: lineList('适合的专业', { entries: limits.entries, max: limits.entry }),
  chainIds: idList('产业链', limits.entries),
  tasks: wholeLineList('做什么', { entries: limits.entries, max: limits.task }),
  learningGoals: optionalText('学什么', limits.learningGoals),
  seats: optionalInteger('招收人数', { min: 1, max: limits.seats }).refine(
    (seats) => seats !== null,
    '请填写招收人数',
  ),
  startsOn: optionalDay('开始日期'),
  endsOn: optionalDay('结束日期'),
  hoursPerDay: optionalInteger('每天工时', { min: 1, max: 24 }),
  hoursPerWeek: optionalInteger('每周工时', { min: 1, max: 168 }),
  nightShift: yesOrNo,
  payFen: optionalYuan('报酬'),
  payPeriod: optionalChoice(PAY_PERIODS),
  accommodation: yesOrNo,
  meals: yesOrNo,
  insurance: optionalLine('保险', limits.insurance),
  region: optionalLine('工作地区', limits.region),
  address: optionalLine('详细地址', limits.address),
  mentors: optionalLine('指导老师', limits.mentors),
  contact: optionalLine('咨询方式', limits.contact),
  openUntil: optionalDay('报名截止日期'),
  returnTo: returnPath,
}

type Parsed = z.output<z.ZodObject<typeof fields>>

/** Holds what one field alone cannot: pay has its period, and nothing ends before it begins. */
function check(position: Parsed, context: z.RefinementCtx) {
  const { startsOn, endsOn, payFen, payPeriod } = position
  const refuse = (path: keyof Parsed, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (startsOn && endsOn && endsOn < startsOn) refuse('endsOn', '结束日期不能早于开始日期')
  if (payFen !== null && payPeriod === null) refuse('payPeriod', '请选择按月还是按天计算')
  if (payFen === null && payPeriod !== null) refuse('payFen', '请填写报酬金额；没有报酬时填 0')
}

/** A new position. The page makes its id, so that a form sent twice makes one position. */
export const createPositionInput = z
  .object({ ...fields, organizationId: z.uuid({ error: '请选择您的单位' }) })
  .superRefine(check)
export type CreatePositionInput = z.output<typeof createPositionInput>

export const updatePositionInput = z
  .object({ ...fields, version: recordVersion, slug: optionalSlug })
  .superRefine(check)
export type UpdatePositionInput = z.output<typeof updatePositionInput>

/** The steps that somebody takes; the others come with a change, or with a day that passes. */
export const POSITION_STEPS = ['submit', 'publish', 'return', 'pause', 'resume', 'close'] as const

/** A step in the position's life. */
export const movePositionInput = z
  .object({
    id: recordId,
    version: recordVersion,
    event: choice(POSITION_STEPS),
    reason: optionalText('原因', limits.reason),
    returnTo: returnPath,
  })
  .refine(({ event, reason }) => !needsReason(event) || reason !== '', {
    path: ['reason'],
    error: '请写明原因',
  })
export type MovePositionInput = z.output<typeof movePositionInput>
