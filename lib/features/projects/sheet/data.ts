import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { resolveManyUnits } from '@/lib/features/parties/data'
import { db, type Prisma } from '@/lib/server/db'
import { inBatches } from '@/lib/shared/batches'
import type { SheetFault, SheetLine, SheetRow } from '@/lib/shared/sheets'
import { PROJECT_STATUS_LABELS, type ProjectScope, type ProjectStatus } from '../constants'
import { editSelect, toFields } from '../drafts/data'
import type { Parties } from '../drafts/rules'
import { scopeOf } from '../lines/data'
import {
  faultOf,
  findParties,
  leadIdsOf,
  type ParsedProject,
  parseProject,
  readyProject,
  sameness,
  unitLines,
} from './rules'
import type { ReadyProject } from './types'

type Tie = { id: string; labels: string[]; isOffered: (keeperIds: readonly string[]) => boolean }
type Ties = Record<'chainIds' | 'allianceIds' | 'platformIds', Tie[]>
type Found = { parsed: ParsedProject; parties: Parties }

const namesIn = (found: readonly Found[], key: keyof Ties) => [
  // A name may be followed by what tells it from others of the same name.
  ...new Set(
    found.flatMap(({ parsed }) => parsed.names[key] ?? []).map((name) => name.replace(/（[^（）]*）$/, '')),
  ),
  ...new Set(found.flatMap(({ parsed }) => parsed.names[key] ?? [])),
]

/** What the rows name beside units, with those whom the form would offer it. */
async function findTies(actor: Actor, found: readonly Found[]): Promise<Ties> {
  const keepers = { in: [...new Set(found.flatMap(({ parties }) => leadIdsOf(parties)))] }
  const named = (key: keyof Ties) => ({ name: { in: namesIn(found, key) } })
  const chains = await db.industryChain.findMany({
    where: named('chainIds'),
    select: { id: true, name: true, region: { select: { name: true } } },
  })
  const alliances = await db.alliance.findMany({
    where: named('allianceIds'),
    select: {
      id: true,
      name: true,
      memberships: {
        where: { status: 'admitted', organizationId: keepers },
        select: { organizationId: true },
      },
    },
  })
  const platforms = await db.jointPlatform.findMany({
    where: named('platformIds'),
    select: {
      id: true,
      name: true,
      host: { select: { id: true, name: true } },
      partners: { where: { organizationId: keepers }, select: { organizationId: true } },
    },
  })
  const kept = secretaryAllianceIds(actor)
  return {
    chainIds: chains.map(({ id, name, region }) => ({
      id,
      labels: [name, `${name}（${region.name}）`],
      isOffered: () => true,
    })),
    allianceIds: alliances.map(({ id, name, memberships }) => ({
      id,
      labels: [name],
      isOffered: (ids) =>
        isPlatformAdmin(actor) ||
        kept.includes(id) ||
        memberships.some(({ organizationId }) => ids.includes(organizationId)),
    })),
    platformIds: platforms.map(({ id, name, host, partners }) => ({
      id,
      labels: [name, `${name}（${host.name}）`],
      isOffered: (ids) =>
        ids.includes(host.id) || partners.some(({ organizationId }) => ids.includes(organizationId)),
    })),
  }
}

const REFUSALS: Record<keyof Ties, string> = {
  chainIds: '本网站没有这条产业链',
  allianceIds: '没有找到牵头单位加入的这个联盟',
  platformIds: '没有找到由牵头单位承办或参与的这个平台',
}

function tie({ parsed, parties }: Found, ties: Ties, faults: SheetFault[]): ReadyProject {
  const keeperIds = leadIdsOf(parties)
  const idsOf = (key: keyof Ties) =>
    (parsed.names[key] ?? []).flatMap((name) => {
      const [one, second] = ties[key].filter(
        ({ labels, isOffered }) => labels.includes(name) && isOffered(keeperIds),
      )
      if (one && !second) return [one.id]
      const what = one ? '有重名，请在名称后用括号写明地区或承办单位' : REFUSALS[key]
      faults.push(faultOf(parsed.row, key, `“${name}”：${what}`))
      return []
    })
  const chosen = {
    chainIds: idsOf('chainIds'),
    allianceIds: idsOf('allianceIds'),
    platformIds: idsOf('platformIds'),
  }
  return readyProject(parsed, parties, chosen)
}

/** Projects of the same titles that there are already. */
async function listSame(found: readonly Found[]) {
  const titles = [...new Set(found.map(({ parsed }) => parsed.input.title))]
  const rows = await db.project.findMany({
    where: { title: { in: titles } },
    select: { title: true, status: true, parties: { select: { organizationId: true, role: true } } },
  })
  return new Map(
    rows.map(({ title, status, parties }) => {
      const leads = parties.filter(({ role }) => role === 'lead')
      const keepers = (leads.length > 0 ? leads : parties).map(({ organizationId }) => organizationId)
      return [sameness(title, keepers), status]
    }),
  )
}

export type ProjectCheck = { ready: ReadyProject[]; faults: SheetFault[] }

/** Which rows came before, over all batches of one workbook. */
export type SeenProjects = Map<string, number>

/**
 * Checks rows as the form and its mutation would: the same schema, the same units, the same ties, and nothing twice,
 * neither among the rows (`seen`) nor beside what there is. A handful of queries for all of them.
 */
export async function checkProjects(
  actor: Actor,
  rows: readonly SheetRow[],
  { unit, seen }: { unit: string | null; seen: SeenProjects },
): Promise<ProjectCheck> {
  const read = rows.map((row) => parseProject(row, unit))
  const faults = read.flatMap((one) => one.faults)
  const parsed = read.flatMap((one) => one.parsed ?? [])
  const units = await resolveManyUnits(unitLines(parsed), staffOrganizationIds(actor))
  const found = parsed.flatMap((one): Found[] => {
    const { parties, faults: wrong } = findParties(actor, one, units)
    faults.push(...wrong)
    return wrong.length > 0 ? [] : [{ parsed: one, parties }]
  })
  const [ties, stored] = [await findTies(actor, found), await listSame(found)]
  const ready = found.map((one) => {
    const { row, input } = one.parsed
    const key = sameness(input.title, leadIdsOf(one.parties))
    const before = seen.get(key)
    const status = stored.get(key)
    if (before !== undefined) faults.push(faultOf(row, 'title', `与第 ${before} 行的名称和牵头单位相同`))
    else if (status) {
      const sentence = `已有名称和牵头单位相同的项目（${PROJECT_STATUS_LABELS[status]}），不能再导入`
      faults.push(faultOf(row, 'title', sentence))
    }
    seen.set(key, before ?? row)
    return tie(one, ties, faults)
  })
  return { ready, faults }
}

const lineSelect = {
  ...editSelect,
  createdAt: true,
  industryChains: {
    orderBy: { id: 'asc' },
    select: { id: true, name: true, region: { select: { name: true } } },
  },
  alliances: { orderBy: { id: 'asc' }, select: { id: true, name: true } },
  platforms: {
    orderBy: { id: 'asc' },
    select: { id: true, name: true, host: { select: { name: true } } },
  },
} as const satisfies Prisma.ProjectSelect

type LineRow = Prisma.ProjectGetPayload<{ select: typeof lineSelect }>

function toLine(row: LineRow): SheetLine {
  const { industryChains, alliances, platforms } = row
  return {
    ...toFields(row),
    chainIds: industryChains.map(({ name, region }) => `${name}（${region.name}）`),
    allianceIds: alliances.map(({ name }) => name),
    platformIds: platforms.map(({ name, host }) => `${name}（${host.name}）`),
    status: row.status,
    number: row.number,
  }
}

/** The projects of the staff's list under its filter, in the order in which they were entered, batch by batch. */
export async function* listProjectSheet(
  actor: Actor,
  scope: ProjectScope,
  status: ProjectStatus | null,
): AsyncGenerator<SheetLine[]> {
  const filter: Prisma.ProjectWhereInput[] = [scopeOf(actor, scope), status === null ? {} : { status }]
  const batches = inBatches((place) =>
    db.project.findMany({
      where: { AND: [...filter, place.after] },
      orderBy: place.orderBy,
      take: place.take,
      select: lineSelect,
    }),
  )
  for await (const rows of batches) yield rows.map(toLine)
}
