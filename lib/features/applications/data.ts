import type { Actor } from '@/lib/features/accounts/types'
import type { Db, Prisma } from '@/lib/server/db'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import { type ApplicationSubject, can } from './permissions'
import { readCursor } from './rules'
import type { ApplicantFinding, ApplicationCore, ApplicationPage, AppliedPosition, StepLine } from './types'
import { APPLICATION_EVENTS, type ApplicationEvent } from './workflow'

export const positionSelect = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  status: true,
  startsOn: true,
  endsOn: true,
  demo: true,
  organization: { select: { name: true } },
} as const satisfies Prisma.PositionSelect

/** What to select of an application for `toCore` and `subjectOf`. */
export const coreSelect = {
  id: true,
  version: true,
  status: true,
  approvedAt: true,
  concludedAt: true,
  statusReason: true,
  movedAt: true,
  schoolId: true,
  organizationId: true,
  endsOn: true,
  student: { select: { userId: true } },
  position: { select: positionSelect },
} as const satisfies Prisma.ApplicationSelect

type CoreRow = Prisma.ApplicationGetPayload<{ select: typeof coreSelect }>

const day = (date: Date | null) => (date === null ? null : dayOf(date))

type SubjectRow = Pick<
  CoreRow,
  'status' | 'approvedAt' | 'concludedAt' | 'schoolId' | 'organizationId' | 'endsOn'
> & {
  student: { userId: string }
}

/** An application as far as it decides who may do what with it today. */
export function subjectOf(row: SubjectRow): ApplicationSubject {
  const { status, schoolId, organizationId, approvedAt, endsOn } = row
  return {
    status,
    schoolId,
    organizationId,
    userId: row.student.userId,
    isApproved: approvedAt !== null,
    isConcluded: row.concludedAt !== null,
    isOver: status === 'accepted' && endsOn !== null && dayOf(endsOn) < todayInShanghai(new Date()),
  }
}

/** A selected position as applications show it. */
export function toPosition(row: CoreRow['position']): AppliedPosition {
  const { organization, startsOn, endsOn, ...rest } = row
  return { ...rest, unit: organization.name, startsOn: day(startsOn), endsOn: day(endsOn) }
}

/** A selected application as lists show it. */
export function toCore(row: CoreRow): ApplicationCore {
  const { id, version, status, statusReason } = row
  return {
    id,
    version,
    status,
    statusReason,
    approved: row.approvedAt !== null,
    concluded: row.concludedAt !== null,
    movedAt: row.movedAt.toISOString(),
    position: toPosition(row.position),
  }
}

export const pageSelect = {
  ...coreSelect,
  statement: true,
  fitReason: true,
  findings: true,
  startsOn: true,
  steps: {
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { event: true, side: true, message: true, at: true },
  },
} as const satisfies Prisma.ApplicationSelect

export type PageRow = Prisma.ApplicationGetPayload<{ select: typeof pageSelect }>

function toStep({ event, side, message, at }: PageRow['steps'][number]): StepLine[] {
  const known = APPLICATION_EVENTS.find((one) => one === event)
  return known ? [{ event: known, side, message, at: at.toISOString() }] : []
}

/** What the actor may do with an application by a button now. */
function eventsFor(actor: Actor, row: SubjectRow): ApplicationEvent[] {
  const subject = subjectOf(row)
  return APPLICATION_EVENTS.filter((event) => event !== 'submit' && can(actor, event, subject))
}

/** A selected application as its page shows it, with what the actor may do. */
export function toPage(actor: Actor, row: PageRow): ApplicationPage {
  const { statement, fitReason, findings, startsOn, endsOn, steps } = row
  return {
    ...toCore(row),
    statement,
    fitReason,
    findings: findings as unknown as ApplicantFinding[],
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    steps: steps.flatMap(toStep),
    events: eventsFor(actor, row),
  }
}

/** Applications after this place in a list by their last step, the latest first. */
export function afterCursor(cursor: string | null): Prisma.ApplicationWhereInput {
  const place = readCursor(cursor)
  if (!place) return {}
  const { movedAt, id } = place
  return { OR: [{ movedAt: { lt: movedAt } }, { movedAt, id: { lt: id } }] }
}

/** The order of such a list. */
export const latestFirst = [
  { movedAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.ApplicationOrderByWithRelationInput[]

const storedSelect = {
  ...coreSelect,
  studentId: true,
  positionId: true,
  fitReason: true,
  student: { select: { userId: true, name: true } },
  position: {
    select: { ...positionSelect, organization: { select: { name: true, status: true } } },
  },
} as const satisfies Prisma.ApplicationSelect

export type StoredApplication = Prisma.ApplicationGetPayload<{ select: typeof storedSelect }>

/** An application with everything that its steps need. */
export function findStoredApplication(client: Db, id: string): Promise<StoredApplication | null> {
  return client.application.findUnique({ where: { id }, select: storedSelect })
}
