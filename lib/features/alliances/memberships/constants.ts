/** In the order of precedence in which a council is shown. */
export const SEATS = [
  'chair',
  'vice_chair',
  'executive_council',
  'council',
  'secretariat',
  'guiding',
  'member',
] as const

export type Seat = (typeof SEATS)[number]

export const SEAT_LABELS: Record<Seat, string> = {
  chair: '理事长单位',
  vice_chair: '副理事长单位',
  executive_council: '常务理事单位',
  council: '理事单位',
  secretariat: '秘书处单位',
  guiding: '指导单位',
  member: '成员单位',
}

export const MEMBERSHIP_STATUSES = ['applied', 'admitted', 'declined', 'left'] as const

export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number]

export const MEMBERSHIP_STATUS_LABELS: Record<MembershipStatus, string> = {
  applied: '待审核',
  admitted: '已加入',
  declined: '未通过',
  left: '已退出',
}

/** A membership that ended without ever having begun: `left` without a day of leaving. */
export const WITHDRAWN_LABEL = '已撤回'

/** Longest texts, in characters. */
export const MEMBERSHIP_LIMITS = { statement: 1000, reason: 500, category: 20, batch: 20, unit: 100 } as const
