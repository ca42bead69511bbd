import { blocking, checkPosition, countChecked } from '@/lib/features/compliance/rules'
import { listPacksOn } from '@/lib/features/compliance/switches/data'
import type { RuleContext } from '@/lib/features/compliance/types'
import { findMajorCodes } from '@/lib/features/majors/data'
import type { Db, Prisma } from '@/lib/server/db'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import type { PositionCheck } from '../types'
import { factsOf, inForm, type TypedFields, type UnitFacts } from './rules'

/** What to select of a unit for `unitFactsOf`. */
export const unitFactsSelect = {
  kind: true,
  employeeCount: true,
  employeeCountAsOf: true,
  capacity: {
    select: {
      staff: true,
      asOf: true,
      declaration: { select: { classes: { select: { name: true, staff: true } } } },
    },
  },
} as const satisfies Prisma.OrganizationSelect

type UnitRow = Prisma.OrganizationGetPayload<{ select: typeof unitFactsSelect }>

/**
 * The facts of a unit. What it declared for the limits on interns counts before the number on its page: the ledger of
 * places goes by it.
 */
export function unitFactsOf({ kind, employeeCount, employeeCountAsOf, capacity }: UnitRow): UnitFacts {
  const declared = capacity?.staff != null
  const asOf = declared ? capacity.asOf : employeeCountAsOf
  return {
    kind,
    employeeCount: declared ? capacity.staff : employeeCount,
    employeeCountAsOf: asOf && dayOf(asOf),
    classes: capacity?.declaration?.classes ?? [],
  }
}

/** Everything that a check wants beside the position and its unit: the rules in use, the majors' codes, the moment. */
export type CheckSetting = {
  context: RuleContext
  codes: ReadonlyMap<string, readonly string[]>
  now: Date
}

/** The setting of checks of positions for these majors now. No school is known yet. */
export async function readSetting(
  client: Db,
  majors: readonly string[],
  now: Date,
): Promise<CheckSetting & { codes: ReadonlyMap<string, string[]> }> {
  const codes = await findMajorCodes(client, majors)
  const packs = await listPacksOn(client)
  return { context: { schoolRegion: null, today: todayInShanghai(now), packs }, codes, now }
}

export type Checked = PositionCheck & { checkedAt: string }

/** What the rules say of these fields of a unit. Writes nothing. */
export function runCheck(
  fields: TypedFields,
  unit: UnitFacts,
  { context, codes, now }: CheckSetting,
): Checked {
  const findings = checkPosition(factsOf(fields, unit, codes), context).map(inForm)
  return {
    findings,
    checkedAt: now.toISOString(),
    checkedRules: countChecked(findings),
    hindrances: blocking(findings).length,
  }
}

/** The same with everything that is kept elsewhere looked up, and the codes of the majors for the row. */
export async function checkFields(
  client: Db,
  organizationId: string,
  fields: TypedFields,
): Promise<{ check: Checked; majorCodes: string[] }> {
  const unit = await client.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: unitFactsSelect,
  })
  const setting = await readSetting(client, fields.majors ?? [], new Date())
  const check = runCheck(fields, unitFactsOf(unit), setting)
  return { check, majorCodes: [...setting.codes.values()].flat() }
}

/** The columns that hold what the rules said. */
export function checkColumns({ findings, checkedAt, checkedRules, hindrances }: Checked) {
  return { findings, checkedAt: new Date(checkedAt), checkedRules, hindrances }
}

/** What to select of a position for `toCheck`. */
export const checkSelect = {
  findings: true,
  checkedAt: true,
  checkedRules: true,
  hindrances: true,
} as const satisfies Prisma.PositionSelect

type CheckRow = Prisma.PositionGetPayload<{ select: typeof checkSelect }>

/** What the rules said of a stored position. */
export function toCheck({ findings, checkedAt, ...counts }: CheckRow): PositionCheck {
  return {
    ...counts,
    findings: findings as unknown as PositionCheck['findings'],
    checkedAt: checkedAt?.toISOString() ?? null,
  }
}
