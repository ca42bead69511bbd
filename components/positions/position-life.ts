import type { LastStep } from '@/lib/features/audit/history/types'
import type { PositionStatus } from '@/lib/features/positions/constants'

/** The way things go with a position, and the states beside it. */
export const LIFE_LINE: {
  line: readonly PositionStatus[]
  beside: Partial<Record<PositionStatus, { after: PositionStatus; ends: boolean }>>
} = {
  line: ['draft', 'submitted', 'published', 'closed'],
  beside: {
    returned: { after: 'submitted', ends: false },
    paused: { after: 'published', ends: false },
    expired: { after: 'published', ends: true },
  },
}

/** The state to which each deed of the trail leads; a change and a resumption lead back to one that was there. */
const REACHED: Readonly<Record<string, PositionStatus>> = {
  create: 'draft',
  copy: 'draft',
  import: 'draft',
  submit: 'submitted',
  publish: 'published',
  return: 'returned',
  pause: 'paused',
  close: 'closed',
  expire: 'expired',
}

/** Who brought the position to each state, and when. */
export function takenBy(
  steps: readonly LastStep[],
): Partial<Record<PositionStatus, { by: string; at: string }>> {
  return Object.fromEntries(
    steps.flatMap(({ action, actorLabel, at }) => {
      const state = REACHED[action.slice(action.indexOf('.') + 1)]
      return state ? [[state, { by: actorLabel, at }]] : []
    }),
  )
}
