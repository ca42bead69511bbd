import { worksFor } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type ApplicationStatus, LIVE_STATUSES } from './constants'
import { APPLICATION_EVENTS, type ApplicationEvent, next } from './workflow'

export const APPLICATION_VERBS = [
  'view-own',
  'edit',
  'view-as-unit',
  'view-as-school',
  'attest',
  'attest-end',
  ...APPLICATION_EVENTS,
] as const
export type ApplicationVerb = (typeof APPLICATION_VERBS)[number]

export type ApplicationSubject = {
  status: ApplicationStatus
  /** Whose application it is. */
  userId: string
  schoolId: string
  /** The unit that offers the position. */
  organizationId: string
  isApproved: boolean
  /** Whether the internship that was approved is over. */
  isOver: boolean
  /** Whether the school has confirmed that. */
  isConcluded: boolean
}

const BY_STUDENT: readonly ApplicationEvent[] = ['submit', 'accept', 'decline', 'withdraw']
const BY_UNIT: readonly ApplicationEvent[] = ['shortlist', 'offer', 'reject']

/**
 * A student writes and hands in, accepts, declines, and leaves at any time. The staff of the unit see an application
 * while it lives and choose among those for their own positions; once it has ended they see neither it nor its
 * student. The staff of the student's school see what was handed in, attest what must be there before the placement,
 * and approve or refuse; once the internship is over, they attest what its end asks for, and confirm the end. Time passes by itself: only the system lets an application expire. Nobody else has a part,
 * whatever they keep: neither a platform administrator nor the secretaries of an alliance.
 */
export function can(actor: Actor, verb: ApplicationVerb, application: ApplicationSubject): boolean {
  const { status, isApproved, isOver, isConcluded } = application
  const isOwn = actor.userId === application.userId
  const isUnit = worksFor(actor, application.organizationId) && isLive(application)
  const isSchool = worksFor(actor, application.schoolId) && status !== 'draft'
  switch (verb) {
    case 'view-own':
      return isOwn
    case 'edit':
      return isOwn && status === 'draft'
    case 'view-as-unit':
      return isUnit
    case 'view-as-school':
      return isSchool
    case 'attest':
    case 'approve':
      return isSchool && status === 'accepted' && !isApproved
    case 'attest-end':
    case 'conclude':
      return isSchool && isApproved && isOver && !isConcluded
    case 'refuse':
      return isSchool && status === 'accepted' && !isOver
    case 'expire':
      return actor.system === true && next(status, verb) !== null && !isApproved
    case 'withdraw':
      return isOwn && next(status, verb) !== null && !isOver
    default:
      return (
        ((isOwn && BY_STUDENT.includes(verb)) || (isUnit && BY_UNIT.includes(verb))) &&
        next(status, verb) !== null
      )
  }
}

/** Whether the unit still has to do with it. */
function isLive({ status, isOver }: Pick<ApplicationSubject, 'status' | 'isOver'>): boolean {
  return LIVE_STATUSES.some((live) => live === status) && !isOver
}
