import { db, type Prisma } from '@/lib/server/db'
import { checkCreditCode } from '@/lib/shared/credit-code'
import { RefusedError } from '@/lib/shared/errors'
import type { UnitKind } from '@/lib/shared/unit-link'
import { spellings } from './rules'
import type { Party } from './types'

/** What to select of a unit for `toParty`. */
export const partySelect = {
  name: true,
  slug: true,
  kind: true,
  status: true,
} as const satisfies Prisma.OrganizationSelect

/** A selected unit as visitors may see it. */
export function toParty(row: { name: string; slug: string; kind: UnitKind; status: string }): Party {
  if (row.status !== 'verified') return { name: null, slug: null, kind: null }
  return { name: row.name, slug: row.slug, kind: row.kind }
}

export type NamedUnit = { id: string; name: string }
type Candidate = NamedUnit & { creditCode: string | null; shortName: string | null; aliases: string[] }

function creditCodeOf(line: string): string[] {
  const checked = checkCreditCode(line)
  return checked.ok ? [checked.code] : []
}

/** The units that one line may mean: by whole name or credit code before short names and aliases. */
function meant(candidates: readonly Candidate[], line: string): Candidate[] {
  const names = spellings(line)
  const codes = creditCodeOf(line)
  const exact = candidates.filter(({ name, creditCode }) => {
    return names.includes(name) || (creditCode !== null && codes.includes(creditCode))
  })
  if (exact.length > 0) return exact
  return candidates.filter(({ shortName, aliases }) => {
    return names.some((name) => name === shortName || aliases.includes(name))
  })
}

const candidateSelect = {
  id: true,
  name: true,
  creditCode: true,
  shortName: true,
  aliases: true,
} as const satisfies Prisma.OrganizationSelect

/** What may be named: verified units, and those that one of `proposerIds` proposed, by themselves or as a merged one. */
function nameableBy(proposerIds: readonly string[]): Prisma.OrganizationWhereInput {
  const proposed = { proposedById: { in: [...proposerIds] } }
  return {
    OR: [
      { status: 'verified' },
      { status: 'pending', ...proposed },
      { status: 'pending', merged: { some: proposed } },
    ],
  }
}

/** What lines mean that name a unit which was merged into another: that one, with the old name as an alias. */
async function findMerged(lines: readonly string[], nameable: Prisma.OrganizationWhereInput) {
  const rows = await db.organization.findMany({
    where: { status: 'merged', name: { in: lines.flatMap(spellings) }, mergedInto: { is: nameable } },
    select: { name: true, mergedInto: { select: candidateSelect } },
  })
  return rows.flatMap(({ name, mergedInto }): Candidate[] =>
    mergedInto ? [{ ...mergedInto, aliases: [...mergedInto.aliases, name] }] : [],
  )
}

/** The units that the lines may mean, in one query, and one more for lines that mean none. */
async function findCandidates(
  lines: readonly string[],
  proposerIds: readonly string[],
): Promise<Candidate[]> {
  const names = lines.flatMap(spellings)
  const nameable = nameableBy(proposerIds)
  const found = await db.organization.findMany({
    where: {
      AND: [
        nameable,
        {
          OR: [
            { name: { in: names } },
            { creditCode: { in: lines.flatMap(creditCodeOf) } },
            { shortName: { in: names } },
            { aliases: { hasSome: names } },
          ],
        },
      ],
    },
    select: candidateSelect,
  })
  const unknown = lines.filter((line) => meant(found, line).length === 0)
  if (unknown.length === 0) return found
  const units = new Map(found.map((unit) => [unit.id, unit]))
  for (const unit of await findMerged(unknown, nameable)) {
    const aliases = [...(units.get(unit.id)?.aliases ?? []), ...unit.aliases]
    units.set(unit.id, { ...unit, aliases })
  }
  return [...units.values()]
}

/** The one unit that a line means, or what is wrong with the line. */
function pickUnit(candidates: readonly Candidate[], line: string): NamedUnit | string {
  const [unit, second] = meant(candidates, line)
  if (!unit) {
    return `“${line}”没有找到已核验的单位。请填写成员名录中的单位全称，或统一社会信用代码。`
  }
  return second ? `“${line}”对应多家单位，请改填统一社会信用代码。` : { id: unit.id, name: unit.name }
}

/**
 * The verified units that the lines of a form field name, in their order: by whole name, by credit code, or by a
 * short name or alias. `known` units (the record's parties until now) are found by their names in any case, so that a
 * record whose partner was suspended can still be edited. Units that `proposerIds` have proposed are found before they
 * are verified, and one that was merged into another means that one. Throws a RefusedError that names the line which means no unit, or several.
 */
export async function resolveUnits(
  lines: readonly string[],
  field: string,
  known: readonly NamedUnit[] = [],
  proposerIds: readonly string[] = [],
): Promise<NamedUnit[]> {
  if (lines.length === 0) return []
  const candidates = await findCandidates(lines, proposerIds)
  return lines.map((line, index) => {
    const before = known.find(({ name }) => name === line)
    if (before) return before
    const picked = pickUnit(candidates, line)
    if (typeof picked === 'string') throw new RefusedError(`第 ${index + 1} 行${picked}`, field)
    return picked
  })
}

/** How many lines one query looks for. */
const BATCH = 500

/** The same for the lines of many records at once: for each the unit that it means, or what is wrong with it. */
export async function resolveManyUnits(
  lines: readonly string[],
  proposerIds: readonly string[] = [],
): Promise<Map<string, NamedUnit | string>> {
  const each = [...new Set(lines)]
  const resolved = new Map<string, NamedUnit | string>()
  for (let start = 0; start < each.length; start += BATCH) {
    const batch = each.slice(start, start + BATCH)
    const candidates = await findCandidates(batch, proposerIds)
    for (const line of batch) resolved.set(line, pickUnit(candidates, line))
  }
  return resolved
}
