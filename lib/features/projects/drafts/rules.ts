import { changedFields } from '@/lib/shared/changes'
import { parseDay, toDateColumns } from '@/lib/shared/dates'
import { sortKeyOf } from '@/lib/shared/pinyin'
import type { PartAnswer, PartyRole } from '../constants'
import type { CreateProjectInput } from '../schema'
import type { ProjectFields } from './types'

/** The units that a form named, each with its role, in the order of the roles. */
export type Parties = readonly { unit: { id: string; name: string }; role: PartyRole }[]

/** The rows of the parties' table. */
export const partyRows = (parties: Parties) =>
  parties.map(({ unit, role }, position) => ({ organizationId: unit.id, role, position }))

type Answer = {
  answer: PartAnswer | null
  answeredAt: Date | null
  answeredById: string | null
  disputeReason: string | null
}

/** The rows with the answers that were given: a unit whose role stays has answered, in another role it is asked anew. */
export function withAnswers(
  rows: ReturnType<typeof partyRows>,
  before: readonly (Answer & { organizationId: string; role: PartyRole })[],
) {
  return rows.map((row) => {
    const old = before.find(({ organizationId, role }) => {
      return organizationId === row.organizationId && role === row.role
    })
    if (!old) return row
    const { answer, answeredAt, answeredById, disputeReason } = old
    return { ...row, answer, answeredAt, answeredById, disputeReason }
  })
}

/** What the record will say, in the shape in which it is stored and compared. */
export function fieldsOf(
  input: Omit<CreateProjectInput, 'id' | 'returnTo'>,
  parties: Parties,
): ProjectFields {
  const namesOf = (wanted: PartyRole) =>
    parties.filter(({ role }) => role === wanted).map(({ unit }) => unit.name)
  return {
    title: input.title,
    kind: input.kind,
    leads: namesOf('lead'),
    participants: namesOf('participant'),
    supporters: namesOf('supporter'),
    guides: namesOf('guide'),
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    majors: input.majors,
    topics: input.topics,
    chainIds: input.chainIds.toSorted(),
    fundingSource: input.fundingSource,
    budgetFen: input.budgetFen?.toString() ?? null,
    intake: input.intake,
    summary: input.summary,
    goals: input.goals,
    body: input.body,
    note: input.note,
    milestones: input.milestones,
    outputs: input.outputs,
    allianceIds: input.allianceIds.toSorted(),
    platformIds: input.platformIds.toSorted(),
  }
}

/** The project's own columns. */
export function columnsOf(fields: ProjectFields) {
  const starts = toDateColumns(fields.startsOn)
  const ends = toDateColumns(fields.endsOn)
  const { title, kind, majors, topics, fundingSource, budgetFen, intake, summary, goals, body, note } = fields
  return {
    title,
    sortKey: sortKeyOf(title),
    kind,
    majors,
    topics,
    startsOn: starts.date,
    startsPrecision: starts.precision,
    endsOn: ends.date,
    endsPrecision: ends.precision,
    fundingSource,
    budgetFen: budgetFen === null ? null : BigInt(budgetFen),
    intake,
    summary,
    goals,
    body,
    note: note || null,
  }
}

const dayColumn = (day: string | null) => (day === null ? null : parseDay(day))

/** The rows of the milestones' table. */
export const milestoneRows = ({ milestones }: ProjectFields) =>
  milestones.map(({ dueOn, doneOn, ...milestone }, position) => ({
    ...milestone,
    dueOn: dayColumn(dueOn),
    doneOn: dayColumn(doneOn),
    position,
  }))

/** The rows of the outputs' table. */
export const outputRows = ({ outputs }: ProjectFields) =>
  outputs.map(({ producedOn, ...output }, position) => ({
    ...output,
    producedOn: dayColumn(producedOn),
    position,
  }))

const IDENTITY = ['title', 'kind', 'leads', 'participants', 'supporters', 'guides'] as const

type IdentityField = (typeof IDENTITY)[number]

/** The first field of what the register stands for that differs; null when all stay the same. */
export function identityChange(before: ProjectFields, after: ProjectFields): IdentityField | null {
  const differs = (key: IdentityField) =>
    changedFields({ [key]: before[key] }, { [key]: after[key] }) !== null
  return IDENTITY.find(differs) ?? null
}
