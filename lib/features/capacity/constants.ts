/** Longest texts, in characters, largest numbers and longest lists. */
export const CAPACITY_LIMITS = {
  staff: 10_000_000,
  classes: 40,
  className: 40,
  evidence: 500,
  authority: 60,
  number: 60,
  note: 500,
  reason: 500,
} as const

/** How far the page of a unit looks back and ahead, in months. */
export const CAPACITY_WINDOW = { back: 6, ahead: 12 } as const

/** How many declarations and moves the page of a unit shows. */
export const CAPACITY_HISTORY = 8

/** Views of the administration's list; they overlap. */
export const CAPACITY_VIEWS = ['over', 'lapsed', 'undeclared'] as const
export type CapacityView = (typeof CAPACITY_VIEWS)[number]

export const CAPACITY_VIEW_LABELS: Record<CapacityView, string> = {
  over: '超过上限',
  lapsed: '申报过期',
  undeclared: '未申报',
}

/** Those who declare for their unit, and those who watch over many. */
export type CapacityScope = 'own' | 'office'

/** Where each of them works. */
export const CAPACITY_BASES: Record<CapacityScope, string> = {
  own: '/workspace/capacity',
  office: '/admin/capacity',
}

/** So many days before a count of staff becomes too old, its unit is reminded. */
export const LAPSING_DAYS = 30
