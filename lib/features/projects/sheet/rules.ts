import type { Actor } from '@/lib/features/accounts/types'
import { faultIn, type ParsedRow, parseRow } from '@/lib/shared/sheet-reading'
import type { SheetFault, SheetRow } from '@/lib/shared/sheets'
import { fieldsOf, type Parties } from '../drafts/rules'
import { can } from '../permissions'
import { keepersOf, partiesOf } from '../rules'
import { type CreateProjectInput, createProjectInput } from '../schema'
import { PROJECT_COLUMNS } from './constants'
import type { ReadyProject } from './types'

/** A row that the form's schema takes. */
export type ParsedProject = ParsedRow<CreateProjectInput>

const UNITS = ['leads', 'participants', 'supporters', 'guides'] as const

/** What is wrong with one field of a row. */
export const faultOf = faultIn(PROJECT_COLUMNS)

/** Reads a row and checks it by the schema of the form. `unit` leads where the row names nobody. */
export const parseProject = (sheetRow: SheetRow, unit: string | null) =>
  parseRow(PROJECT_COLUMNS, createProjectInput, sheetRow, ({ leads }) => ({
    leads: leads || (unit ?? ''),
    returnTo: '/workspace/projects',
  }))

/** Every line of the rows that names a unit. */
export function unitLines(rows: readonly ParsedProject[]): string[] {
  return rows.flatMap(({ input }) => UNITS.flatMap((key) => input[key]))
}

type Unit = Parties[number]['unit']

/** Puts units in the place of their names, and asks whether the actor may write the project. */
export function findParties(
  actor: Actor,
  { row, input }: ParsedProject,
  units: ReadonlyMap<string, Unit | string>,
): { parties: Parties; faults: SheetFault[] } {
  const faults: SheetFault[] = []
  const [lead = [], participant = [], supporter = [], guide = []] = UNITS.map((key) =>
    input[key].flatMap((line): Unit[] => {
      const unit = units.get(line) ?? ''
      if (typeof unit !== 'string') return [unit]
      faults.push(faultOf(row, key, unit))
      return []
    }),
  )
  if (faults.length > 0) return { parties: [], faults }
  const { parties, twice } = partiesOf<Unit>({ lead, participant, supporter, guide })
  const keeperIds = keepersOf(parties.map(({ unit, role }) => ({ organizationId: unit.id, role })))
  if (parties.length === 0) faults.push(faultOf(row, 'leads', '请至少填写一家单位'))
  else if (twice)
    faults.push(faultOf(row, 'leads', `“${twice.name}”填写了不止一次，每家单位只能有一个角色。`))
  else if (!can(actor, 'create', { status: 'draft', keeperIds, askedIds: [], allianceIds: [] })) {
    faults.push(faultOf(row, 'leads', '牵头单位中须有您所在的单位'))
  }
  return { parties, faults }
}

/** What two rows, or a row and a project, have in common when they are the same: title and units in the lead. */
export function sameness(title: string, leadIds: readonly string[]): string {
  return JSON.stringify([title, [...leadIds].sort()])
}

export const leadIdsOf = (parties: Parties) => {
  const led = parties.map(({ unit, role }) => ({ organizationId: unit.id, role }))
  return keepersOf(led)
}

/** A row with everything that it names found. */
export function readyProject(
  { row, input }: ParsedProject,
  parties: Parties,
  ties: Pick<CreateProjectInput, 'chainIds' | 'allianceIds' | 'platformIds'>,
): ReadyProject {
  return { row, parties, fields: fieldsOf({ ...input, ...ties }, parties) }
}
