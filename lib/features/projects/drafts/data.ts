import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { canKeep } from '@/lib/features/subjects/permissions'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import type { PartyRole, ProjectStatus } from '../constants'
import { listProjectOptions } from '../options/data'
import { can, type ProjectSubject } from '../permissions'
import { askedOf, keepersOf, missingForRegistration, readNotes } from '../rules'
import { PROJECT_EVENTS } from '../workflow'
import type { NewProject, ProjectFields, ProjectForEdit, ProjectPart } from './types'

type Keeping = {
  status: ProjectStatus
  parties: readonly { organizationId: string; role: PartyRole }[]
  alliances: readonly { id: string }[]
}

/** What permissions ask of a project: who keeps it, and whose register it belongs to. */
export async function subjectOf(client: Db, project: Keeping): Promise<ProjectSubject> {
  const keeperIds = keepersOf(project.parties)
  const askedIds = askedOf(project.parties)
  const memberships = await client.membership.findMany({
    where: { organizationId: { in: keeperIds }, status: 'admitted' },
    select: { allianceId: true },
  })
  const allianceIds = [...project.alliances.map(({ id }) => id), ...memberships.map((row) => row.allianceId)]
  return { status: project.status, keeperIds, askedIds, allianceIds: [...new Set(allianceIds)] }
}

/** What to select of a project for `toParts`. */
export const partsSelect = {
  parties: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: {
      role: true,
      organizationId: true,
      answer: true,
      answeredAt: true,
      disputeReason: true,
      organization: { select: { name: true, slug: true, status: true, statusReason: true } },
    },
  },
} as const satisfies Prisma.ProjectSelect

/** What to select of a project for `toFields`. */
export const editSelect = {
  id: true,
  slug: true,
  version: true,
  number: true,
  status: true,
  statusReason: true,
  reviewNotes: true,
  updatedAt: true,
  title: true,
  kind: true,
  startsOn: true,
  startsPrecision: true,
  endsOn: true,
  endsPrecision: true,
  majors: true,
  topics: true,
  fundingSource: true,
  budgetFen: true,
  intake: true,
  summary: true,
  goals: true,
  body: true,
  note: true,
  ...partsSelect,
  milestones: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { title: true, dueOn: true, doneOn: true, evidence: true },
  },
  outputs: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { kind: true, title: true, producedOn: true },
  },
  industryChains: { orderBy: { id: 'asc' }, select: { id: true } },
  alliances: { orderBy: { id: 'asc' }, select: { id: true } },
  platforms: { orderBy: { id: 'asc' }, select: { id: true } },
} as const satisfies Prisma.ProjectSelect

type EditRow = Prisma.ProjectGetPayload<{ select: typeof editSelect }>

const day = (date: Date | null) => (date === null ? null : dayOf(date))
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** A stored project as its form holds it; the audit trail compares these. */
export function toFields(row: EditRow): ProjectFields {
  const { title, kind, majors, topics, fundingSource, intake, summary, goals, body } = row
  const namesOf = (role: PartyRole) =>
    row.parties.filter((party) => party.role === role).map(({ organization }) => organization.name)
  return {
    title,
    kind,
    leads: namesOf('lead'),
    participants: namesOf('participant'),
    supporters: namesOf('supporter'),
    guides: namesOf('guide'),
    startsOn: fromDateColumns(row.startsOn, row.startsPrecision),
    endsOn: fromDateColumns(row.endsOn, row.endsPrecision),
    majors,
    topics,
    chainIds: idsOf(row.industryChains),
    fundingSource,
    budgetFen: row.budgetFen?.toString() ?? null,
    intake,
    summary,
    goals,
    body,
    note: row.note ?? '',
    milestones: row.milestones.map(({ dueOn, doneOn, ...milestone }) => ({
      ...milestone,
      dueOn: day(dueOn),
      doneOn: day(doneOn),
    })),
    outputs: row.outputs.map(({ producedOn, ...output }) => ({ ...output, producedOn: day(producedOn) })),
    allianceIds: idsOf(row.alliances),
    platformIds: idsOf(row.platforms),
  }
}

/** A project with everything that its form and its permissions need. */
export async function findStoredProject(client: Db, id: string) {
  const row = await client.project.findUnique({ where: { id }, select: editSelect })
  return row && { row, subject: await subjectOf(client, row) }
}

/** The parties with what each says of its part, for keepers and the secretariat. */
export function toParts({ parties }: Pick<EditRow, 'parties'>, { askedIds }: ProjectSubject): ProjectPart[] {
  return parties.map(({ role, organizationId, organization, answer, answeredAt, disputeReason }) => ({
    organizationId,
    role,
    name: organization.name,
    slug: organization.status === 'verified' ? organization.slug : null,
    status: organization.status,
    state: askedIds.includes(organizationId) ? (answer ?? 'open') : null,
    answeredAt: answeredAt?.toISOString() ?? null,
    disputeReason,
  }))
}

/** A project for its staff or registrars, with what the actor may do; null where they may not see it. */
export async function findProjectForEdit(actor: Actor, id: string): Promise<ProjectForEdit | null> {
  const stored = await findStoredProject(db, id)
  if (!stored || !can(actor, 'view', stored.subject)) return null
  const { row, subject } = stored
  const fields = toFields(row)
  const { slug, version, number, status, statusReason } = row
  return {
    ...fields,
    id,
    slug,
    version,
    number,
    status,
    statusReason,
    reviewNotes: readNotes(row.reviewNotes),
    parts: toParts(row, subject),
    updatedAt: row.updatedAt.toISOString(),
    options: await listProjectOptions(actor, subject.keeperIds, fields),
    missing: missingForRegistration(fields),
    mayEdit: can(actor, 'edit', subject),
    mayEditIdentity: can(actor, 'edit_identity', subject),
    mayKeepParts: canKeep(actor, {
      organizationIds: subject.keeperIds,
      allianceIds: fields.allianceIds,
      frozen: status === 'terminated',
    }),
    events: PROJECT_EVENTS.filter((event) => can(actor, event, subject)),
  }
}

/** What a new project begins with: the actor's own units in the lead; null for those who are staff of none. */
export async function findNewProject(actor: Actor, id: string): Promise<NewProject | null> {
  const units = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) }, status: 'verified' },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  if (units.length === 0) return null
  const options = await listProjectOptions(
    actor,
    units.map((unit) => unit.id),
  )
  return { id, leads: units.slice(0, 1).map(({ name }) => name), options }
}
