import type { ApplicationStatus } from './constants'

/** `refuse` and `conclude` are the school's, `reject` is the unit's; `expire` comes by itself. */
export const APPLICATION_EVENTS = [
  'submit',
  'shortlist',
  'offer',
  'reject',
  'accept',
  'decline',
  'approve',
  'refuse',
  'conclude',
  'withdraw',
  'expire',
] as const
export type ApplicationEvent = (typeof APPLICATION_EVENTS)[number]

/** The whole life of an application: what is not listed cannot happen. An approval leaves it accepted, and so does its end. */
const NEXT: Record<ApplicationStatus, Partial<Record<ApplicationEvent, ApplicationStatus>>> = {
  draft: { submit: 'submitted' },
  submitted: {
    shortlist: 'shortlisted',
    offer: 'offered',
    reject: 'unsuccessful',
    withdraw: 'withdrawn',
    expire: 'unsuccessful',
  },
  shortlisted: {
    offer: 'offered',
    reject: 'unsuccessful',
    withdraw: 'withdrawn',
    expire: 'unsuccessful',
  },
  offered: {
    accept: 'accepted',
    decline: 'declined',
    reject: 'unsuccessful',
    withdraw: 'withdrawn',
    expire: 'unsuccessful',
  },
  accepted: {
    approve: 'accepted',
    refuse: 'unsuccessful',
    conclude: 'accepted',
    withdraw: 'withdrawn',
    expire: 'unsuccessful',
  },
  declined: {},
  withdrawn: {},
  unsuccessful: {},
}

/** The state after the event, or null where the event has no place in this state. */
export function next(state: ApplicationStatus, event: ApplicationEvent): ApplicationStatus | null {
  return NEXT[state][event] ?? null
}

/** Whether the event must say why. Leaving is the student's right: nobody asks for their reasons. */
export function needsReason(event: ApplicationEvent): boolean {
  return event === 'refuse'
}
