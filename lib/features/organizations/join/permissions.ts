import type { OrganizationStatus } from '../constants'
import { next } from '../workflow'

export const JOIN_VERBS = ['follow', 'correct'] as const
export type JoinVerb = (typeof JOIN_VERBS)[number]

/**
 * What the holder of an application's link may do. The link is the only key: it shows the application in every state,
 * and corrects it only while it lies with the applicant.
 */
export function can(verb: JoinVerb, status: OrganizationStatus): boolean {
  return verb === 'follow' || next(status, 'resubmit') !== null
}
