import type { ComparedField } from '@/components/forms/conflict-notice'
import { EVENT_KIND_LABELS, EVENT_KINDS } from '@/lib/features/events/constants'
import type { EventForEdit } from '@/lib/features/events/types'
import { FIGURE_QUALIFIER_LABELS, FIGURE_QUALIFIERS } from '@/lib/features/figures/constants'

const kindWords = (typed: readonly string[]) =>
  EVENT_KINDS.filter((kind) => typed.includes(kind))
    .map((kind) => EVENT_KIND_LABELS[kind])
    .join()

const qualifierWords = (typed: readonly string[]) =>
  FIGURE_QUALIFIERS.filter((qualifier) => typed.includes(qualifier))
    .map((qualifier) => FIGURE_QUALIFIER_LABELS[qualifier])
    .join()

/** What the form of an event shows side by side after two people saved at once. */
export function comparedEventFields(event: EventForEdit): ComparedField[] {
  const allianceWords = (ids: readonly string[]) =>
    event.allianceOptions
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join('\n')
  const numberWords = (value: number | null) => (value === null ? '' : String(value))
  return [
    { name: 'title', label: '活动名称', stored: event.title },
    { name: 'kind', label: '类型', stored: kindWords([event.kind]), wordsOf: kindWords },
    { name: 'startsOn', label: '开始日期', stored: event.startsOn ?? '' },
    { name: 'startTime', label: '开始时刻', stored: event.startTime },
    { name: 'endsOn', label: '结束日期', stored: event.endsOn ?? '' },
    { name: 'endTime', label: '结束时刻', stored: event.endTime },
    { name: 'place', label: '地点', stored: event.place },
    { name: 'hosts', label: '主办单位', stored: event.hosts.join('\n') },
    {
      name: 'alliances',
      label: '相关联盟',
      stored: allianceWords(event.allianceIds),
      wordsOf: allianceWords,
    },
    { name: 'attendance', label: '参加数', stored: numberWords(event.attendance) },
    {
      name: 'attendanceQualifier',
      label: '参加数的修饰词',
      stored: qualifierWords([event.attendanceQualifier ?? '']),
      wordsOf: qualifierWords,
    },
    { name: 'attendanceUnit', label: '参加数的单位', stored: event.attendanceUnit },
    { name: 'editions', label: '已办届数', stored: numberWords(event.editions) },
    { name: 'summary', label: '摘要', stored: event.summary },
    { name: 'body', label: '正文', stored: event.body },
    { name: 'slug', label: '网址', stored: event.slug },
  ]
}
