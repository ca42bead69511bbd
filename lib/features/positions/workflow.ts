import type { PositionStatus } from './constants'

/** `revise` is a change to a position that was published: it is reviewed again before visitors see it. */
export const POSITION_EVENTS = [
  'submit',
  'publish',
  'return',
  'pause',
  'resume',
  'close',
  'expire',
  'revise',
] as const
export type PositionEvent = (typeof POSITION_EVENTS)[number]

/** The whole life of a position: what is not listed cannot happen. */
const NEXT: Record<PositionStatus, Partial<Record<PositionEvent, PositionStatus>>> = {
  draft: { submit: 'submitted' },
  submitted: { publish: 'published', return: 'returned' },
  returned: { submit: 'submitted' },
  published: { pause: 'paused', close: 'closed', expire: 'expired', revise: 'submitted' },
  paused: { resume: 'published', close: 'closed', expire: 'expired', revise: 'submitted' },
  closed: {},
  expired: {},
}

/** The state after the event, or null where the event has no place in this state. */
export function next(state: PositionStatus, event: PositionEvent): PositionStatus | null {
  return NEXT[state][event] ?? null
}

/** Whether the event must say why; the reason stays with the record. */
export function needsReason(event: PositionEvent): boolean {
  return event === 'return'
}
