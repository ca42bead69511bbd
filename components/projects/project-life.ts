import type { LastStep } from '@/lib/features/audit/history/types'
import type { ProjectStatus } from '@/lib/features/projects/constants'
import { PROJECT_EVENTS, reached } from '@/lib/features/projects/workflow'

/** The way things go with a project, and the states beside it. */
export const LIFE_LINE: {
  line: readonly ProjectStatus[]
  beside: Partial<Record<ProjectStatus, { after: ProjectStatus; ends: boolean }>>
} = {
  line: ['draft', 'submitted', 'registered', 'active', 'completed'],
  beside: {
    returned: { after: 'submitted', ends: false },
    terminated: { after: 'registered', ends: true },
  },
}

/** Who brought the project to each state, and when. */
export function takenBy(
  steps: readonly LastStep[],
): Partial<Record<ProjectStatus, { by: string; at: string }>> {
  return Object.fromEntries(
    steps.flatMap(({ action, actorLabel, at }) => {
      const verb = action.slice(action.indexOf('.') + 1)
      const event = PROJECT_EVENTS.find((one) => one === verb)
      const state = verb === 'create' ? 'draft' : event && reached(event)
      return state ? [[state, { by: actorLabel, at }]] : []
    }),
  )
}
