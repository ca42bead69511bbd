import { type ActionState, IDLE } from '@/lib/shared/action-state'

/**
 * What was kept of a form when the session ended, if it was this form: a page has several, and the values of another
 * one would empty its fields. `field` is one that only this form sends.
 */
export function keptOf(kept: ActionState, field: string): ActionState {
  return 'values' in kept && kept.values && field in kept.values ? kept : IDLE
}
