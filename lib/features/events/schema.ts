import * as z from 'zod'
import { FIGURE_QUALIFIERS } from '@/lib/features/figures/constants'
import { dayOf } from '@/lib/shared/dates'
import {
  choice,
  idList,
  optionalChoice,
  optionalDay,
  optionalInteger,
  optionalLine,
  optionalPartialDate,
  optionalText,
  recordId,
  recordVersion,
  requiredLine,
  requiredText,
  wholeLineList,
} from '@/lib/shared/fields'
import { isValidSlug, SLUG_MAX_LENGTH } from '@/lib/shared/slugs'
import { foldWidth } from '@/lib/shared/text'
import { EVENT_KINDS, EVENT_LIMITS } from './constants'
import { timeProblems } from './rules'

const limits = EVENT_LIMITS

/** An hour of the day as people type it (9:30, ９：３０), in the form 09:30. */
const optionalTime = (label: string) =>
  optionalLine(label, 10).transform((text, context): string | null => {
    if (text === null) return null
    const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(foldWidth(text).replace(/\s/g, '')) ?? []
    const isTime = hours !== '' && Number(hours) < 24 && Number(minutes) < 60
    if (!isTime) context.addIssue({ code: 'custom', message: `${label}应写成 14:30` })
    return isTime ? `${hours.padStart(2, '0')}:${minutes}` : null
  })

const content = {
  title: requiredLine('活动名称', limits.title),
  kind: choice(EVENT_KINDS),
  startsOn: optionalPartialDate('开始日期'),
  startTime: optionalTime('开始时刻'),
  endsOn: optionalDay('结束日期').transform((day) => day && dayOf(day)),
  endTime: optionalTime('结束时刻'),
  place: optionalLine('地点', limits.place),
  editions: optionalInteger('已办届数', { min: 1, max: 999 }),
  attendance: optionalInteger('参加人数', { min: 0, max: 10_000_000 }),
  attendanceQualifier: optionalChoice(FIGURE_QUALIFIERS),
  attendanceUnit: optionalLine('计量单位', limits.attendanceUnit),
  summary: optionalText('摘要', limits.summary),
  body: optionalText('正文', limits.body),
  hosts: wholeLineList('主办单位', { entries: limits.hosts, max: limits.hostName }),
  alliances: idList('相关联盟', limits.alliances),
}

type Times = Parameters<typeof timeProblems>[0]

function checkTimes(input: Times, context: z.RefinementCtx): void {
  for (const { field, sentence } of timeProblems(input)) {
    context.addIssue({ code: 'custom', path: [field], message: sentence })
  }
}

/** A new event. The page makes the id, so that a form sent twice makes one. */
export const eventCreateInput = z.object({ id: recordId, ...content }).superRefine(checkTimes)
export type EventCreateInput = z.infer<typeof eventCreateInput>

export const eventUpdateInput = z
  .object({
    id: recordId,
    version: recordVersion,
    ...content,
    slug: optionalLine('网址', SLUG_MAX_LENGTH).refine(
      (slug) => slug === null || isValidSlug(slug),
      '网址只能用小写字母、数字和连字符，例如 qidong-yishi，且不能是 by、find、page、rules、new',
    ),
  })
  .superRefine(checkTimes)
export type EventUpdateInput = z.infer<typeof eventUpdateInput>

/** A step of the event's life that needs no words. */
export const eventStepInput = z.object({ id: recordId, version: recordVersion })
export type EventStepInput = z.infer<typeof eventStepInput>

/** Withdrawing always says why. */
export const eventReasonInput = eventStepInput.extend({ reason: requiredText('理由', limits.reason) })
export type EventReasonInput = z.infer<typeof eventReasonInput>
