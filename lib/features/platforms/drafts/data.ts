import { randomUUID } from 'node:crypto'
import { isPlatformAdmin, isStaffOf, staffOrganizationIds } from '@/lib/features/accounts/permissions'
import { listHistory } from '@/lib/features/audit/history/data'
import { listFiguresOf } from '@/lib/features/figures/data'
import { listHonoursOf } from '@/lib/features/honours/data'
import { listChainChoices } from '@/lib/features/organizations/data'
import { type Db, db, type Prisma } from '@/lib/server/db'
import type { Actor } from '@/lib/shared/actor'
import { fromDateColumns } from '@/lib/shared/dates'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { COLLEGE_TASKS, type CollegeTaskKey } from '../constants'
import { can } from '../permissions'
import { missingParts, seatLine } from '../rules'
import type { PlatformForEdit, PlatformLines, PlatformRecord, PlatformStart } from '../types'

const taskSelect = {
  taskTraining: true,
  taskMajors: true,
  taskCourses: true,
  taskBases: true,
  taskTeachers: true,
  taskServices: true,
  taskGovernance: true,
} as const satisfies Record<CollegeTaskKey, true>

const completenessSelect = {
  kind: true,
  startedOn: true,
  startedPrecision: true,
  cooperationSince: true,
  cooperationPrecision: true,
  summary: true,
  majors: true,
  craftsman: true,
  ...taskSelect,
  partners: {
    orderBy: { position: 'asc' },
    select: { organization: { select: { id: true, name: true } } },
  },
  councilSeats: { orderBy: { position: 'asc' }, select: { body: true, role: true } },
} as const satisfies Prisma.JointPlatformSelect

type CompletenessRow = Prisma.JointPlatformGetPayload<{ select: typeof completenessSelect }>

const storedSelect = {
  ...completenessSelect,
  id: true,
  slug: true,
  version: true,
  hostId: true,
  host: { select: { id: true, name: true, status: true } },
  name: true,
  status: true,
  industryChains: { orderBy: { id: 'asc' }, select: { id: true } },
  alliances: { orderBy: { id: 'asc' }, select: { id: true } },
  features: true,
  mixedOwnership: true,
  body: true,
  note: true,
} as const satisfies Prisma.JointPlatformSelect

export type StoredPlatform = Prisma.JointPlatformGetPayload<{ select: typeof storedSelect }>

/** A platform as it is stored, with everything that its form changes; null where there is none. */
export function findStoredPlatform(client: Db, id: string): Promise<StoredPlatform | null> {
  return client.jointPlatform.findUnique({ where: { id }, select: storedSelect })
}

/** The texts of the seven tasks. */
function tasksOf(row: Record<CollegeTaskKey, string>): Record<CollegeTaskKey, string> {
  const entries = COLLEGE_TASKS.map(({ key }) => [key, row[key]] as const)
  return Object.fromEntries(entries) as Record<CollegeTaskKey, string>
}

function missingOf(row: CompletenessRow) {
  return missingParts({
    ...row,
    startedOn: fromDateColumns(row.startedOn, row.startedPrecision),
    cooperationSince: fromDateColumns(row.cooperationSince, row.cooperationPrecision),
    council: row.councilSeats,
    tasks: tasksOf(row),
  })
}

/** The alliances that a platform of this host may be given to: those that took the host in, and those it has. */
export async function listAllianceChoices(hostId: string, linked: readonly string[]) {
  const rows = await db.alliance.findMany({
    where: {
      OR: [
        { memberships: { some: { organizationId: hostId, status: 'admitted' } } },
        { id: { in: [...linked] } },
      ],
    },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

/** A platform for its form; null where there is none or the actor is not of its host. */
export async function findPlatformForEdit(actor: Actor, id: string): Promise<PlatformForEdit | null> {
  const row = await findStoredPlatform(db, id)
  if (!row || !isStaffOf(actor, row.hostId)) return null
  const allianceIds = row.alliances.map((alliance) => alliance.id)
  const [chainOptions, allianceOptions] = await Promise.all([
    listChainChoices(),
    listAllianceChoices(row.hostId, allianceIds),
  ])
  const { slug, version, name, kind, status, majors, features, mixedOwnership, summary, body } = row
  return {
    ...{ id, slug, version, name, kind, status, majors, features, mixedOwnership, summary, body },
    host: { id: row.host.id, name: row.host.name },
    startedOn: fromDateColumns(row.startedOn, row.startedPrecision),
    cooperationSince: fromDateColumns(row.cooperationSince, row.cooperationPrecision),
    craftsman: row.craftsman ?? '',
    note: row.note ?? '',
    tasks: tasksOf(row),
    partners: row.partners.map(({ organization }) => organization.name),
    council: row.councilSeats.map(seatLine),
    chainIds: row.industryChains.map((chain) => chain.id),
    chainOptions,
    allianceIds,
    allianceOptions,
    missing: missingOf(row),
    isPublic: row.host.status === PUBLIC_UNIT.status,
    mayEdit: can(actor, 'edit', { hostId: row.hostId, hostStatus: row.host.status }),
  }
}

/** The same with its honours, figures and history. */
export async function findPlatformRecord(actor: Actor, id: string): Promise<PlatformRecord | null> {
  const platform = await findPlatformForEdit(actor, id)
  if (!platform) return null
  const subject = { kind: 'platform', id } as const
  const [honours, figures, history] = await Promise.all([
    listHonoursOf(subject),
    listFiguresOf(subject),
    listHistory('platform', id),
  ])
  return { platform, honours, figures, history }
}

/** One page of the platforms of the actor's own units; of all units for the platform administrator. */
export async function listPlatformLines(actor: Actor, page: number): Promise<PlatformLines> {
  const own = staffOrganizationIds(actor)
  const where: Prisma.JointPlatformWhereInput = isPlatformAdmin(actor) ? {} : { hostId: { in: own } }
  const [total, rows] = await Promise.all([
    db.jointPlatform.count({ where }),
    db.jointPlatform.findMany({
      where,
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      ...pageWindow(page),
      select: { ...completenessSelect, id: true, name: true, status: true, host: { select: { name: true } } },
    }),
  ])
  const items = rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    status: row.status,
    host: row.host.name,
    missingCount: missingOf(row).length,
  }))
  return { items, total, page, pageCount: pageCountOf(total), mayCreate: own.length > 0 }
}

/** What the form of a new platform offers: the actor's own verified units as hosts. */
export async function findPlatformStart(actor: Actor): Promise<PlatformStart> {
  const units = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) }, ...PUBLIC_UNIT },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return { id: randomUUID(), hosts: units.map(({ id, name }) => ({ value: id, label: name })) }
}
