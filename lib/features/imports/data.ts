import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { listOwnSchools } from '@/lib/features/students/data'
import { db, Prisma } from '@/lib/server/db'
import type { SheetFault, SheetRow } from '@/lib/shared/sheets'
import { IMPORT_LIMITS, type ImportKind, type ImportScope, UNIT_KINDS } from './constants'
import { can } from './permissions'
import type { ImportRunLine, ImportRunPage, ImportStart, Option } from './types'

async function listUnits(actor: Actor): Promise<Option[]> {
  const rows = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) }, status: 'verified' },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

async function listSchools(actor: Actor): Promise<Option[]> {
  const schools = await listOwnSchools(actor)
  return schools.flatMap(({ id, name, code }) => (code === null ? [] : [{ value: id, label: name }]))
}

async function listRegisters(actor: Actor): Promise<Option[]> {
  const rows = await db.alliance.findMany({
    where: isPlatformAdmin(actor) ? {} : { id: { in: secretaryAllianceIds(actor) } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  const own = rows.map(({ id, name }) => ({ value: id, label: name }))
  return isPlatformAdmin(actor) ? [...own, { value: '', label: '不属于联盟，由平台管理员维护' }] : own
}

/** What an upload may be for; null for those who import nothing of this kind. */
export async function findImportStart(
  actor: Actor,
  kind: ImportKind,
  scope: ImportScope,
): Promise<ImportStart | null> {
  const isForPlatform = kind === 'projects' && scope === 'registry'
  if (isForPlatform) return isPlatformAdmin(actor) ? { kind, scope, options: [] } : null
  const listOptions =
    kind === 'students' ? listSchools : UNIT_KINDS.includes(kind) ? listUnits : listRegisters
  const options = await listOptions(actor)
  return options.length > 0 ? { kind, scope, options } : null
}

const lineSelect = {
  id: true,
  kind: true,
  status: true,
  fileName: true,
  total: true,
  done: true,
  userId: true,
  organizationId: true,
  allianceId: true,
  createdAt: true,
  finishedAt: true,
  organization: { select: { name: true } },
  alliance: { select: { name: true } },
} as const satisfies Prisma.ImportRunSelect

type LineRow = Prisma.ImportRunGetPayload<{ select: typeof lineSelect }>

type Counts = ReadonlyMap<string, { faults: number; rows: number }>

/** How many faults and rows each run holds, without reading them. */
async function countFaults(ids: readonly string[]): Promise<Counts> {
  if (ids.length === 0) return new Map()
  const counts = await db.$queryRaw<{ id: string; faults: number; rows: number }[]>`
    SELECT id::text, coalesce(jsonb_array_length(faults), 0) AS faults, coalesce(jsonb_array_length(rows), 0) AS rows
    FROM import_runs WHERE id::text IN (${Prisma.join([...ids])})`
  return new Map(counts.map(({ id, ...count }) => [id, count]))
}

const toLine = (row: LineRow, counts: Counts): ImportRunLine => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  fileName: row.fileName,
  total: row.total,
  done: row.done,
  keeper: row.organization?.name ?? row.alliance?.name ?? null,
  faultCount: counts.get(row.id)?.faults ?? 0,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})

/** The scope in which a run was sent in: projects of a unit are its own. */
const scopeOf = ({ kind, organizationId }: Pick<LineRow, 'kind' | 'organizationId'>): ImportScope =>
  kind === 'projects' && organizationId === null ? 'registry' : 'own'

/** The actor's own runs of a kind, the latest first. */
export async function listImportRuns(
  actor: Actor,
  kind: ImportKind,
  scope: ImportScope,
): Promise<ImportRunLine[]> {
  if (actor.userId === null) return []
  const isProjects = kind === 'projects'
  const rows = await db.importRun.findMany({
    where: {
      userId: actor.userId,
      kind,
      organizationId: isProjects ? (scope === 'own' ? { not: null } : null) : undefined,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: IMPORT_LIMITS.listed,
    select: lineSelect,
  })
  const counts = await countFaults(rows.map(({ id }) => id))
  return rows.map((row) => toLine(row, counts))
}

/** One run of the actor's own, with the first of its faults. */
export async function findImportRun(actor: Actor, id: string): Promise<ImportRunPage | null> {
  const row = await db.importRun.findUnique({ where: { id }, select: lineSelect })
  if (!row || !can(actor, 'view', row)) return null
  const counts = await countFaults([id])
  const [first] = await db.$queryRaw<{ faults: SheetFault[] }[]>`
    SELECT coalesce(jsonb_path_query_array(faults, ${`$[0 to ${IMPORT_LIMITS.faultsShown - 1}]`}::jsonpath), '[]') AS faults
    FROM import_runs WHERE id = ${id}::uuid`
  return {
    ...toLine(row, counts),
    scope: scopeOf(row),
    faults: first?.faults ?? [],
    mayWrite: can(actor, 'write', row),
    mayDiscard: can(actor, 'discard', row),
    hasRows: (counts.get(id)?.rows ?? 0) > 0,
  }
}

export type ImportSheetData = { kind: ImportKind; fileName: string; rows: SheetRow[]; faults: SheetFault[] }

/** All rows and faults of a run of the actor's own, to take away and correct. */
export async function findImportSheet(actor: Actor, id: string): Promise<ImportSheetData | null> {
  const run = await db.importRun.findUnique({
    where: { id },
    select: { ...lineSelect, rows: true, faults: true },
  })
  if (!run || !can(actor, 'view', run)) return null
  return {
    kind: run.kind,
    fileName: run.fileName,
    rows: (run.rows ?? []) as unknown as SheetRow[],
    faults: (run.faults ?? []) as unknown as SheetFault[],
  }
}
