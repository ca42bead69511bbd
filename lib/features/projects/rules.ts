import type { OrganizationStatus } from '@/lib/features/organizations/constants'
import { dayOf } from '@/lib/shared/dates'
import { countCharacters } from '@/lib/shared/text'
import {
  PROJECT_LIMITS as limits,
  PARTY_ROLES,
  type PartState,
  type PartyRole,
  PROJECT_FIELDS,
  type ProjectField,
} from './constants'
import type { Milestone, ProjectOutput, ReviewNotes } from './types'

type Rows<T> = { rows: T[]; errors: string[] }
type ReadDay = (text: string) => Date | null

/** The cells of each row that says anything, with its number as people count. */
function filledRows(columns: readonly (readonly string[])[]): { cells: string[]; number: number }[] {
  const length = Math.max(0, ...columns.map((cells) => cells.length))
  return Array.from({ length }, (_, at) => ({
    cells: columns.map((cells) => cells[at] ?? ''),
    number: at + 1,
  })).filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** Reads a day of a row; what is no day becomes a sentence that names the row. */
function dayIn(text: string, place: string, errors: string[], readDay: ReadDay): string | null {
  if (text === '') return null
  const day = readDay(text)
  if (day === null) errors.push(`${place}的日期应写成 2022-05-20，并且日历上确有这一天`)
  return day && dayOf(day)
}

function holdTo(text: string, max: number, what: string, errors: string[]): void {
  if (countCharacters(text) > max) errors.push(`${what}不能超过 ${max} 个字`)
}

/** The milestones of a form's table, empty rows left out, and what is wrong with the others. */
export function milestonesOf(
  titles: readonly string[],
  due: readonly string[],
  done: readonly string[],
  evidence: readonly string[],
  readDay: ReadDay,
): Rows<Milestone> {
  const errors: string[] = []
  const rows = filledRows([titles, due, done, evidence]).map(({ cells, number }) => {
    const [title = '', dueText = '', doneText = '', proof = ''] = cells
    const place = `进程第 ${number} 行`
    if (title === '') errors.push(`${place}缺少节点名称`)
    holdTo(title, limits.rowTitle, `${place}的节点名称`, errors)
    holdTo(proof, limits.evidence, `${place}的依据`, errors)
    return {
      title,
      dueOn: dayIn(dueText, place, errors, readDay),
      doneOn: dayIn(doneText, place, errors, readDay),
      evidence: proof || null,
    }
  })
  return { rows, errors }
}

/** The outputs of a form's table, empty rows left out, and what is wrong with the others. */
export function outputsOf(
  kinds: readonly string[],
  titles: readonly string[],
  dates: readonly string[],
  readDay: ReadDay,
): Rows<ProjectOutput> {
  const errors: string[] = []
  const rows = filledRows([kinds, titles, dates]).map(({ cells, number }) => {
    const [kind = '', title = '', date = ''] = cells
    const place = `成果第 ${number} 行`
    if (title === '') errors.push(`${place}缺少成果名称`)
    if (kind === '') errors.push(`${place}缺少类别，例如教材、课程、专利`)
    holdTo(title, limits.rowTitle, `${place}的成果名称`, errors)
    holdTo(kind, limits.outputKind, `${place}的类别`, errors)
    return { kind, title, producedOn: dayIn(date, place, errors, readDay) }
  })
  return { rows, errors }
}

/** The units that write a project: those in the lead; all its parties where none is named as leading. */
export function keepersOf(parties: readonly { organizationId: string; role: PartyRole }[]): string[] {
  const leads = parties.filter(({ role }) => role === 'lead')
  return (leads.length > 0 ? leads : parties).map(({ organizationId }) => organizationId)
}

/** The units that are asked to confirm their part: all parties that do not write the project themselves. */
export function askedOf(parties: readonly { organizationId: string; role: PartyRole }[]): string[] {
  const keepers = keepersOf(parties)
  return parties.flatMap(({ organizationId }) => (keepers.includes(organizationId) ? [] : [organizationId]))
}

/** The input of a return's form that holds the note on this field. */
export const noteInput = (field: ProjectField) => `note-${field}`

/** The stored notes on single fields, those of fields that the form still has. */
export function readNotes(stored: unknown): ReviewNotes {
  if (stored === null || typeof stored !== 'object') return {}
  const notes = stored as Record<string, unknown>
  return Object.fromEntries(
    PROJECT_FIELDS.flatMap((field) => {
      const note = Object.hasOwn(notes, field) ? notes[field] : undefined
      return typeof note === 'string' && note !== '' ? [[field, note]] : []
    }),
  )
}

/** Of two roles of one unit the one that says more, in the order of the roles. */
export const strongerRole = (one: PartyRole, other: PartyRole): PartyRole =>
  PARTY_ROLES.find((role) => role === one || role === other) ?? one

export type NamedParties<T> = Record<PartyRole, readonly T[]>

/** The parties of all roles in one list, in the order of the roles; null for a unit that was given two roles. */
export function partiesOf<T extends { id: string }>(
  byRole: NamedParties<T>,
): { parties: { unit: T; role: PartyRole }[]; twice: T | null } {
  const parties = PARTY_ROLES.flatMap((role) => byRole[role].map((unit) => ({ unit, role })))
  const twice = parties.find(({ unit }, at) => parties.findIndex((other) => other.unit.id === unit.id) !== at)
  return { parties, twice: twice?.unit ?? null }
}

/** What a project must still say before it can be handed in, by the names of the fields. */
export function missingForRegistration(project: {
  leads: readonly string[]
  startsOn: string | null
  summary: string
}): string[] {
  const needed: [string, boolean][] = [
    ['牵头单位', project.leads.length > 0],
    ['开始日期', project.startsOn !== null],
    ['简介', project.summary !== ''],
  ]
  return needed.filter(([, given]) => !given).map(([label]) => label)
}

type PartStanding = { name: string; status: OrganizationStatus; state: PartState | null }

/** A unit that was proposed and not answered: a project may be handed in with it, and waits. */
const WAITS: readonly OrganizationStatus[] = ['pending', 'returned']

const STANDINGS: Partial<Record<OrganizationStatus, string>> = {
  declined: '未通过核验',
  merged: '已并入另一家单位',
}

/** Why the parties, as they stand, keep a project from being handed in or registered, one sentence for each. */
export function hindrancesOf(event: 'submit' | 'register', parts: readonly PartStanding[]): string[] {
  return parts.flatMap(({ name, status, state }) => {
    if (WAITS.includes(status)) {
      return event === 'submit' ? [] : [`“${name}”正在等待核验，核验后项目才能登记`]
    }
    if (status !== 'verified') {
      return [`“${name}”${STANDINGS[status] ?? '已停用'}，请改为其他单位，或从参与各方中删去`]
    }
    if (event === 'register' && state === 'disputed') {
      return [`“${name}”对自己的角色有异议，请先与各方核实，退回修改或更正参与各方`]
    }
    return []
  })
}
