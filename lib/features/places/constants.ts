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

export const PLACE_STATUS_LABELS: Record<PlaceStatus, string> = {
  held: '已预留',
  confirmed: '已确认',
  released: '已退还',
  expired: '预留过期',
}

/** Whether a position still has places, as lists and its page say it. */
export const ROOM_STATES = ['open', 'full', 'undeclared', 'stale', 'incomplete'] as const
export type RoomState = (typeof ROOM_STATES)[number]
