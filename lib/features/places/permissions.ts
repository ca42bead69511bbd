import { isStaffOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { PlaceDeed } from './constants'

/** Whose places they are: the unit that gives them, and the school whose student takes them. */
export type PlaceSubject = { organizationId: string; schoolId: string }

const isStudentOf = (actor: Actor, schoolId: string) =>
  actor.roles.some((role) => role.role === 'student' && role.organizationId === schoolId)

/**
 * Moves follow from steps of an application, whose own permissions say more. Here: a school's students and staff
 * reserve for it, its staff confirm, both and the unit's staff give places back; holds expire by the system alone.
 */
export function can(actor: Actor, deed: PlaceDeed, { organizationId, schoolId }: PlaceSubject): boolean {
  switch (deed) {
    case 'reserve':
      return isStudentOf(actor, schoolId) || isStaffOf(actor, schoolId)
    case 'confirm':
      return isStaffOf(actor, schoolId)
    case 'release':
      return isStudentOf(actor, schoolId) || isStaffOf(actor, schoolId) || isStaffOf(actor, organizationId)
    case 'expire':
      return actor.system === true
  }
}
