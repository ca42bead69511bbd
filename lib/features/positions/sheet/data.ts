import type { Actor } from '@/lib/features/accounts/types'
import { findMajorNames } from '@/lib/features/majors/data'
import { withNames } from '@/lib/features/majors/rules'
import { resolveRegion } from '@/lib/features/regions/names/data'
import { db, type Prisma } from '@/lib/server/db'
import { inBatches } from '@/lib/shared/batches'
import { dayOf } from '@/lib/shared/dates'
import { RefusedError } from '@/lib/shared/errors'
import type { SheetFault, SheetLine, SheetRow } from '@/lib/shared/sheets'
import { readSetting, runCheck, unitFactsOf, unitFactsSelect } from '../checks/data'
import { NONE, type PositionScope, type PositionStatus } from '../constants'
import { contentSelect, patchOf, toFields } from '../drafts/rules'
import type { PositionFields } from '../drafts/types'
import { scopeOf } from '../lines/data'
import { can } from '../permissions'
import { breachFaults, faultOf, type ParsedPosition, parsePosition, sameness } from './rules'
import type { ReadyPosition } from './types'

type Ties = { alliances: Map<string, string>; chains: { id: string; labels: string[] }[] }

/** What rows of this unit may name beside regions and majors. */
async function findTies(organizationId: string): Promise<Ties> {
  const alliances = await db.alliance.findMany({
    where: { memberships: { some: { status: 'admitted', organizationId } } },
    select: { id: true, name: true },
  })
  const chains = await db.industryChain.findMany({
    select: { id: true, name: true, region: { select: { name: true } } },
  })
  return {
    alliances: new Map(alliances.map(({ id, name }) => [name, id])),
    chains: chains.map(({ id, name, region }) => ({ id, labels: [name, `${name}（${region.name}）`] })),
  }
}

/** The code of each region that the rows name, or the sentence that refuses it: one look-up for each name. */
async function findRegions(rows: readonly ParsedPosition[]): Promise<Map<string, string | RefusedError>> {
  const named = new Set(rows.flatMap(({ input }) => input.region ?? []))
  const found = new Map<string, string | RefusedError>()
  for (const name of named) {
    try {
      found.set(name, await resolveRegion(name, 'region'))
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      found.set(name, error)
    }
  }
  return found
}

function tie(
  { row, names, input }: ParsedPosition,
  ties: Ties,
  regions: ReadonlyMap<string, string | RefusedError>,
): { tied: Pick<PositionFields, 'allianceId' | 'chainIds' | 'regionCode'>; faults: SheetFault[] } {
  const faults: SheetFault[] = []
  const [alliance, second] = names.allianceId ?? []
  const allianceId = alliance === undefined ? null : (ties.alliances.get(alliance) ?? null)
  if (second !== undefined) faults.push(faultOf(row, 'allianceId', '只能写一个联盟'))
  else if (alliance && allianceId === null) {
    faults.push(faultOf(row, 'allianceId', `“${alliance}”：没有找到单位加入的这个联盟`))
  }
  const chainIds = (names.chainIds ?? []).flatMap((name) => {
    const [one, other] = ties.chains.filter(({ labels }) => labels.includes(name))
    if (one && !other) return [one.id]
    const what = one ? '有重名，请在名称后用括号写明地区' : '本网站没有这条产业链'
    faults.push(faultOf(row, 'chainIds', `“${name}”：${what}`))
    return []
  })
  const region = input.region === null ? null : (regions.get(input.region) ?? null)
  if (region instanceof RefusedError) faults.push(faultOf(row, 'region', region.sentence))
  const regionCode = typeof region === 'string' ? region : null
  return { tied: { allianceId, chainIds: chainIds.toSorted(), regionCode }, faults }
}

/** Positions of the unit with the same titles that there are already, by what makes them the same. */
async function listSame(organizationId: string, rows: readonly ParsedPosition[]): Promise<Set<string>> {
  const titles = [...new Set(rows.map(({ input }) => input.title))]
  const stored = await db.position.findMany({
    where: { organizationId, title: { in: titles } },
    select: { title: true, startsOn: true },
  })
  return new Set(stored.map(({ title, startsOn }) => sameness(title, startsOn && dayOf(startsOn))))
}

function sameFaults(
  row: number,
  { title, startsOn }: PositionFields,
  { seen, stored }: { seen: SeenPositions; stored: ReadonlySet<string> },
): SheetFault[] {
  const key = sameness(title, startsOn)
  const before = seen.get(key)
  seen.set(key, before ?? row)
  if (before !== undefined) return [faultOf(row, 'title', `与第 ${before} 行的名称和开始日期相同`)]
  return stored.has(key) ? [faultOf(row, 'title', '已有名称和开始日期相同的岗位，不能再导入')] : []
}

export type PositionSheetCheck = { ready: ReadyPosition[]; faults: SheetFault[] }

/** Which rows came before, over all batches of one workbook. */
export type SeenPositions = Map<string, number>

/**
 * Checks rows as the form and its mutation would: the same schema, the same ties, the same rules of internship, and
 * nothing twice, neither among the rows (`seen`) nor beside what there is. A handful of queries for all of them.
 */
export async function checkPositions(
  actor: Actor,
  rows: readonly SheetRow[],
  { organizationId, seen }: { organizationId: string; seen: SeenPositions },
): Promise<PositionSheetCheck> {
  const subject = { status: 'draft', organizationId, allianceId: null } as const
  if (!can(actor, 'create', subject)) {
    return { ready: [], faults: [{ row: null, column: null, sentence: '您的账号不能为这家单位填报岗位' }] }
  }
  const read = rows.map((row) => parsePosition(row, organizationId))
  const faults = read.flatMap((one) => one.faults)
  const parsed = read.flatMap((one) => one.parsed ?? [])
  const unit = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: unitFactsSelect,
  })
  const [ties, regions] = [await findTies(organizationId), await findRegions(parsed)]
  const stored = await listSame(organizationId, parsed)
  const entries = parsed.flatMap(({ input }) => input.majors)
  const names = await findMajorNames(db, entries)
  const setting = await readSetting(db, withNames(entries, names), new Date())
  const ready: ReadyPosition[] = []
  for (const one of parsed) {
    const { row, input } = one
    const { id: _id, organizationId: _unit, returnTo: _to, region: _region, ...content } = input
    const { tied, faults: loose } = tie(one, ties, regions)
    const majors = withNames(input.majors, names)
    const fields = { ...(patchOf({ ...content, majors }) as PositionFields), ...tied }
    const check = runCheck(fields, unitFactsOf(unit), setting)
    faults.push(...sameFaults(row, fields, { seen, stored }), ...loose, ...breachFaults(row, check))
    const majorCodes = majors.flatMap((major) => setting.codes.get(major) ?? [])
    ready.push({ row, organizationId, fields, majorCodes, check })
  }
  return { ready, faults }
}

const lineSelect = {
  ...contentSelect,
  id: true,
  createdAt: true,
  status: true,
  hindrances: true,
  organization: { select: { name: true } },
  alliance: { select: { name: true } },
  region: { select: { fullName: true } },
  industryChains: {
    orderBy: { id: 'asc' },
    select: { id: true, name: true, region: { select: { name: true } } },
  },
} as const satisfies Prisma.PositionSelect

type LineRow = Prisma.PositionGetPayload<{ select: typeof lineSelect }>

const said = (value: boolean | null) => (value === null ? null : value ? 'yes' : 'no')
const ticked = (list: readonly string[] | null) => (list?.length === 0 ? [NONE] : list)

function toLine(row: LineRow): SheetLine {
  const { fees, hazards, allianceId: _, regionCode: _code, chainIds: _ids, ...fields } = toFields(row)
  const plain = Object.entries(fields).map(([key, value]) => [
    key,
    typeof value === 'boolean' ? said(value) : value,
  ])
  return {
    ...Object.fromEntries(plain),
    fees: ticked(fees),
    hazards: ticked(hazards),
    allianceId: row.alliance?.name ?? null,
    region: row.region?.fullName ?? null,
    chainIds: row.industryChains.map(({ name, region }) => `${name}（${region.name}）`),
    unit: row.organization.name,
    status: row.status,
    hindrances: row.hindrances,
  }
}

/** The positions of the staff's list under its filter, in the order in which they were entered, batch by batch. */
export async function* listPositionSheet(
  actor: Actor,
  scope: PositionScope,
  status: PositionStatus | null,
): AsyncGenerator<SheetLine[]> {
  const filter: Prisma.PositionWhereInput[] = [scopeOf(actor, scope), status === null ? {} : { status }]
  const batches = inBatches((place) =>
    db.position.findMany({
      where: { AND: [...filter, place.after] },
      orderBy: place.orderBy,
      take: place.take,
      select: lineSelect,
    }),
  )
  for await (const rows of batches) yield rows.map(toLine)
}
