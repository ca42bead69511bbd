export const EVENT_KINDS = ['launch', 'seminar', 'job_fair', 'exchange', 'training'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export const EVENT_KIND_LABELS: Record<EventKind, string> = {
  launch: '启动仪式',
  seminar: '研讨会',
  job_fair: '招聘会',
  exchange: '交流大会',
  training: '培训',
}

/** Keys of the public list's filters, in their one order. */
export const EVENT_FILTERS = ['kind', 'alliance', 'year'] as const

/** Longest texts, in characters, and most entries. */
export const EVENT_LIMITS = {
  title: 100,
  place: 100,
  attendanceUnit: 10,
  summary: 300,
  body: 50_000,
  hosts: 30,
  hostName: 100,
  alliances: 20,
  reason: 500,
} as const
