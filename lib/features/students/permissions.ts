import { worksFor } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'

export const STUDENT_VERBS = [
  'give-code',
  'create',
  'view',
  'update',
  'open-account',
  'remove',
  'own-data',
] as const
export type StudentVerb = (typeof STUDENT_VERBS)[number]

/** The school that keeps the student, and the account of the student; none while there is only a school. */
export type StudentSubject = { schoolId: string; userId: string | null }

/**
 * A school's own staff enter, see and change its students, open their accounts and remove them. A student sees and
 * takes away their own record (`own-data`), and removes it. Nobody else, whatever they keep: a platform administrator and
 * the secretaries of the school's alliances neither see nor change a student. Units see students through applications.
 */
export function can(actor: Actor, verb: StudentVerb, { schoolId, userId }: StudentSubject): boolean {
  const isOwn = userId !== null && actor.userId === userId
  const keeps = worksFor(actor, schoolId)
  switch (verb) {
    case 'remove':
      return keeps || isOwn
    case 'own-data':
      return isOwn
    default:
      return keeps
  }
}
