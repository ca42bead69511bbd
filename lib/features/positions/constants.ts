/** The two lawful kinds of internship. */
export const POSITION_KINDS = ['post', 'visit'] as const
export type PositionKind = (typeof POSITION_KINDS)[number]

export const POSITION_KIND_LABELS: Record<PositionKind, string> = {
  post: '岗位实习',
  visit: '认识实习',
}

/** The life of a position, in its order. Lists of visitors are sorted by it: open ones first. */
export const POSITION_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'published',
  'paused',
  'closed',
  'expired',
] as const
export type PositionStatus = (typeof POSITION_STATUSES)[number]

export const POSITION_STATUS_LABELS: Record<PositionStatus, string> = {
  draft: '草稿',
  submitted: '待审核',
  returned: '已退回',
  published: '招收中',
  paused: '暂停招收',
  closed: '已结束',
  expired: '已过期',
}

/** What visitors may see. */
export const PUBLIC_POSITION_STATUSES = ['published', 'paused', 'closed', 'expired'] as const

export const PAY_PERIODS = ['month', 'day'] as const
export type PayPeriod = (typeof PAY_PERIODS)[number]

export const PAY_PERIOD_LABELS: Record<PayPeriod, string> = { month: '每月', day: '每天' }

/** Keys of the list's filters, in their one order. The one value of `status` is `open`. */
export const POSITION_FILTERS = ['region', 'kind', 'status'] as const
export const OPEN = 'open'

/** Longest texts, in characters, and longest lists. */
export const POSITION_LIMITS = {
  title: 60,
  postClass: 40,
  entry: 60,
  entries: 30,
  task: 100,
  learningGoals: 2000,
  seats: 1000,
  insurance: 200,
  region: 40,
  address: 120,
  mentors: 300,
  contact: 200,
  reason: 500,
} as const

/** Those who offer positions, and those who review them. */
export type PositionScope = 'own' | 'review'

/** Where each of them works. */
export const POSITION_BASES: Record<PositionScope, string> = {
  own: '/workspace/positions',
  review: '/admin/positions',
}
