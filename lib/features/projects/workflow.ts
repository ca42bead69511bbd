import type { ProjectStatus } from './constants'

export const PROJECT_EVENTS = ['submit', 'register', 'return', 'start', 'complete', 'terminate'] as const
export type ProjectEvent = (typeof PROJECT_EVENTS)[number]

/** The whole life of a project: what is not listed cannot happen. */
const NEXT: Record<ProjectStatus, Partial<Record<ProjectEvent, ProjectStatus>>> = {
  draft: { submit: 'submitted' },
  submitted: { register: 'registered', return: 'returned' },
  returned: { submit: 'submitted' },
  registered: { start: 'active', terminate: 'terminated' },
  active: { complete: 'completed', terminate: 'terminated' },
  completed: {},
  terminated: {},
}

/** The state after the event, or null where the event has no place in this state. */
export function next(state: ProjectStatus, event: ProjectEvent): ProjectStatus | null {
  return NEXT[state][event] ?? null
}

/** Whether the event must say why; the reason stays with the record. */
export function needsReason(event: ProjectEvent): boolean {
  return event === 'return' || event === 'terminate'
}

const REACHED: Record<ProjectEvent, ProjectStatus> = {
  submit: 'submitted',
  register: 'registered',
  return: 'returned',
  start: 'active',
  complete: 'completed',
  terminate: 'terminated',
}

/** The state that an event always leads to. */
export function reached(event: ProjectEvent): ProjectStatus {
  return REACHED[event]
}
