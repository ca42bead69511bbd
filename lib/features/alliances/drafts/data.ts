import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import { listHistory } from '@/lib/features/audit/history/data'
import { listFiguresOf } from '@/lib/features/figures/data'
import { listHonoursOf } from '@/lib/features/honours/data'
import { listChainChoices } from '@/lib/features/organizations/data'
import { type Db, db, type Prisma } from '@/lib/server/db'
import type { Actor } from '@/lib/shared/actor'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import type { AllianceRoleKind } from '../constants'
import { ALLIANCE_VERBS, can } from '../permissions'
import { adviserLine, allianceHints } from '../rules'
import type { AllianceForEdit, AllianceLines, AllianceRecord } from '../types'

const day = (date: Date | null) => (date === null ? null : dayOf(date))

const storedSelect = {
  id: true,
  slug: true,
  version: true,
  name: true,
  kind: true,
  status: true,
  foundedOn: true,
  foundedPrecision: true,
  regionCode: true,
  region: { select: { fullName: true } },
  industry: true,
  industryChains: { orderBy: { id: 'asc' }, select: { id: true } },
  workAreas: true,
  basedOn: true,
  summary: true,
  body: true,
  charter: true,
  note: true,
  roles: {
    orderBy: { position: 'asc' },
    select: {
      role: true,
      organization: { select: { id: true, name: true, kind: true, subtype: true } },
    },
  },
  advisers: { orderBy: { position: 'asc' }, select: { name: true, title: true, fromOn: true, toOn: true } },
} as const satisfies Prisma.AllianceSelect

export type StoredAlliance = Prisma.AllianceGetPayload<{ select: typeof storedSelect }>

/** An alliance as it is stored, with everything that its forms change; null where there is none. */
export function findStoredAlliance(client: Db, id: string): Promise<StoredAlliance | null> {
  return client.alliance.findUnique({ where: { id }, select: storedSelect })
}

/** The advisers of a stored alliance, one line each. */
export function adviserLines({ advisers }: StoredAlliance): string[] {
  return advisers.map(({ name, title, fromOn, toOn }) =>
    adviserLine({ name, title, from: day(fromOn), to: day(toOn) }),
  )
}

/** The units of a stored alliance that hold a role. */
export function unitsAs(alliance: StoredAlliance, role: AllianceRoleKind) {
  return alliance.roles.filter((one) => one.role === role).map(({ organization }) => organization)
}

/** The names of the units that hold each role. */
export function roleNames(alliance: StoredAlliance): Record<AllianceRoleKind, string[]> {
  const names = (role: AllianceRoleKind) => unitsAs(alliance, role).map(({ name }) => name)
  return {
    lead: names('lead'),
    guide: names('guide'),
    support: names('support'),
    initiator: names('initiator'),
  }
}

/** An alliance for its forms; null where there is none or the actor does not keep it. */
export async function findAllianceForEdit(actor: Actor, id: string): Promise<AllianceForEdit | null> {
  const row = await findStoredAlliance(db, id)
  if (!row) return null
  const allowed = ALLIANCE_VERBS.filter((verb) => verb !== 'create' && can(actor, verb, row))
  if (!isPlatformAdmin(actor) && !secretaryAllianceIds(actor).includes(id)) return null
  const chainOptions = await listChainChoices()
  const { slug, version, name, kind, status, workAreas, basedOn, summary, body } = row
  return {
    ...{ id, slug, version, name, kind, status, workAreas, basedOn, summary, body },
    foundedOn: fromDateColumns(row.foundedOn, row.foundedPrecision),
    region: row.region?.fullName ?? '',
    industry: row.industry ?? '',
    charter: row.charter ?? '',
    note: row.note ?? '',
    chainIds: row.industryChains.map((chain) => chain.id),
    chainOptions,
    roles: roleNames(row),
    advisers: adviserLines(row),
    hints: allianceHints({ ...row, leads: unitsAs(row, 'lead') }),
    allowed,
  }
}

/** The same with its honours, figures and history. */
export async function findAllianceRecord(actor: Actor, id: string): Promise<AllianceRecord | null> {
  const alliance = await findAllianceForEdit(actor, id)
  if (!alliance) return null
  const subject = { kind: 'alliance', id } as const
  const [honours, figures, history] = await Promise.all([
    listHonoursOf(subject),
    listFiguresOf(subject),
    listHistory('alliance', id),
  ])
  return { alliance, honours, figures, history }
}

/** One page of the alliances that the actor keeps: all of them for the platform; null for those who keep none. */
export async function listAllianceLines(actor: Actor, page: number): Promise<AllianceLines | null> {
  const own = secretaryAllianceIds(actor)
  const mayCreate = can(actor, 'create', null)
  if (!isPlatformAdmin(actor) && own.length === 0) return null
  const where: Prisma.AllianceWhereInput = isPlatformAdmin(actor) ? {} : { id: { in: own } }
  const [total, rows] = await Promise.all([
    db.alliance.count({ where }),
    db.alliance.findMany({
      where,
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      ...pageWindow(page),
      select: { id: true, name: true, kind: true, status: true },
    }),
  ])
  const counts = await countMemberships(rows.map(({ id }) => id))
  const items = rows.map((row) => ({
    ...row,
    admitted: counts.get(`${row.id} admitted`) ?? 0,
    applied: counts.get(`${row.id} applied`) ?? 0,
  }))
  return { items, total, page, pageCount: pageCountOf(total), mayCreate }
}

async function countMemberships(allianceIds: string[]): Promise<Map<string, number>> {
  const rows = await db.membership.groupBy({
    by: ['allianceId', 'status'],
    where: { allianceId: { in: allianceIds } },
    _count: true,
  })
  return new Map(rows.map((row) => [`${row.allianceId} ${row.status}`, row._count]))
}
