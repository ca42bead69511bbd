import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'

/** How many applications wait for a step of the actor, on each side on which they stand. */
type WaitingApplications = {
  /** New ones, for positions of the actor's units. */
  unit: number
  /** Accepted offers that the actor's schools have not approved. */
  school: number
  /** Offers that the student has not answered. */
  student: number
}

/** What waits for the actor among the applications. */
export async function countWaiting(actor: Actor): Promise<WaitingApplications> {
  const own = { in: staffOrganizationIds(actor) }
  const isStudent = actor.roles.some(({ role }) => role === 'student')
  const [unit, school, student] = await Promise.all([
    own.in.length > 0 ? db.application.count({ where: { organizationId: own, status: 'submitted' } }) : 0,
    own.in.length > 0
      ? db.application.count({ where: { schoolId: own, status: 'accepted', approvedAt: null } })
      : 0,
    isStudent && actor.userId !== null
      ? db.application.count({ where: { student: { userId: actor.userId }, status: 'offered' } })
      : 0,
  ])
  return { unit, school, student }
}
