/** How a school looks at its students' applications. */
export const PLACEMENT_VIEWS = ['waiting', 'placed', 'closing', 'running', 'ended'] as const
export type PlacementView = (typeof PLACEMENT_VIEWS)[number]

export const PLACEMENT_VIEW_LABELS: Record<PlacementView, string> = {
  waiting: '等学校同意',
  placed: '已同意',
  closing: '待考核归档',
  running: '申请中',
  ended: '已结束',
}
