/**
 * 教职成〔2021〕4号: interns of 岗位实习 who are there at the same time are in general (一般) at most a tenth of the on-post
 * staff and a fifth of the staff of their class of posts. Held as limits, in whole persons.
 */
export const UNIT_DIVISOR = 10
export const CLASS_DIVISOR = 5

/** For how many months a count of staff counts. */
export const FRESH_MONTHS = 12

/** States of a position in which somebody may be taken in: visitors see or saw it. */
export const GIVING_STATUSES = ['published', 'paused', 'closed', 'expired'] as const

/** Most places of one reservation, and longest key, in characters. */
export const PLACES_MAX = 1000
export const KEY_MAX = 100

/** Why places were given back. A closed list, since the ledger is never changed and must name nobody. */
export const RELEASE_REASONS = ['withdrawn', 'declined', 'refused', 'ended'] as const
export type ReleaseReason = (typeof RELEASE_REASONS)[number]

export const RELEASE_REASON_LABELS: Record<ReleaseReason, string> = {
  withdrawn: '学生退出',
  declined: '学生谢绝',
  refused: '学校未批准',
  ended: '提前结束',
}

/** Where places stand. `held` waits for its confirmation; the last two take no day any more. */
export const PLACE_STATUSES = ['held', 'confirmed', 'released', 'expired'] as const
export type PlaceStatus = (typeof PLACE_STATUSES)[number]

/** The moves of the ledger. */
export const PLACE_DEEDS = ['reserve', 'confirm', 'release', 'expire'] as const
export type PlaceDeed = (typeof PLACE_DEEDS)[number]

export const PLACE_DEED_LABELS: Record<PlaceDeed, string> = {
  reserve: '预留',
  confirm: '确认',
  release: '退还',
  expire: '预留到期退还',
}

/** Whether a position still has places, as lists and its page say it. */
export const ROOM_STATES = ['open', 'full', 'undeclared', 'stale', 'incomplete'] as const
export type RoomState = (typeof ROOM_STATES)[number]

export const ROOM_STATE_LABELS: Record<RoomState, string> = {
  open: '有余位',
  full: '已满',
  undeclared: '暂不能录用',
  stale: '暂不能录用',
  incomplete: '暂不能录用',
}
