/** Keys of the list's filters, in their one order; `sort` is how it is ordered. */
export const POSITION_FILTERS = [
  'region',
  'major',
  'kind',
  'chain',
  'pay',
  'start',
  'provides',
  'status',
  'sort',
] as const
export type PositionFilter = (typeof POSITION_FILTERS)[number]

/** The one value of `status`. */
export const OPEN = 'open'

/** Pay for a month, in fen: from the first number on and below the second. */
export const PAY_BANDS = [
  { value: 'under-2000', label: '每月 2000 元以下', from: 0n, below: 200_000n },
  { value: '2000-3000', label: '每月 2000—3000 元', from: 200_000n, below: 300_000n },
  { value: '3000-4000', label: '每月 3000—4000 元', from: 300_000n, below: 400_000n },
  { value: 'from-4000', label: '每月 4000 元以上', from: 400_000n, below: null },
] as const

/** What a unit may provide beside pay. */
export const PROVISIONS = ['housing', 'meals'] as const
export type Provision = (typeof PROVISIONS)[number]

export const PROVISION_LABELS: Record<Provision, string> = { housing: '提供住宿', meals: '提供用餐' }

/** How the list may be ordered; open positions always come first. Without one it begins with the newest. */
export const SORTS = ['newest', 'pay', 'deadline'] as const
export type Sort = (typeof SORTS)[number]

export const SORT_LABELS: Record<Sort, string> = {
  newest: '最新发布',
  pay: '报酬从高到低',
  deadline: '报名截止最近',
}

/** The order of the list in a sentence. */
export const SORT_ORDERS: Record<Sort, string> = {
  newest: '新发布的在前',
  pay: '报酬高的在前',
  deadline: '截止近的在前',
}
