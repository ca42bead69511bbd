import { randomUUID } from 'node:crypto'
import { listHistory } from '@/lib/features/audit/history/data'
import { fileSelect, toStoredFile } from '@/lib/features/files/data'
import { listMoves } from '@/lib/features/places/ledger/data'
import { classKey, classLimit, freshUntil, unitLimit } from '@/lib/features/places/rules'
import { declarationState, type Usage, usageOf } from '@/lib/features/places/usage/rules'
import { findUnitCapacity, listTaken } from '@/lib/features/places/weighing/data'
import { type Db, db, type Prisma } from '@/lib/server/db'
import type { Actor } from '@/lib/shared/actor'
import { addMonths, dayOf, todayInShanghai } from '@/lib/shared/dates'
import { CAPACITY_HISTORY, CAPACITY_WINDOW } from './constants'
import { type CapacitySubject, can } from './permissions'
import type {
  ApprovalLine,
  ApprovalStart,
  CapacityReading,
  Declaration,
  DeclarationStart,
  Named,
  UsageReading,
} from './types'

/** What the permissions ask of a unit; null where there is none. */
export async function findSubject(client: Db, organizationId: string): Promise<CapacitySubject | null> {
  const row = await client.organization.findUnique({
    where: { id: organizationId },
    select: {
      status: true,
      memberships: { where: { status: 'admitted' }, select: { allianceId: true } },
    },
  })
  return (
    row && {
      organizationId,
      isVerified: row.status === 'verified',
      allianceIds: row.memberships.map(({ allianceId }) => allianceId),
    }
  )
}

/** The unit, where the actor may do this with its capacity; null otherwise. */
async function findUnit(
  actor: Actor,
  verb: Parameters<typeof can>[1],
  organizationId: string,
): Promise<(Named & { subject: CapacitySubject }) | null> {
  const subject = await findSubject(db, organizationId)
  if (!subject || !can(actor, verb, subject)) return null
  const unit = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { id: true, name: true },
  })
  return { ...unit, subject }
}

/** A unit's name, for who may see its capacity; null for anybody else. */
export async function findViewable(actor: Actor, organizationId: string): Promise<Named | null> {
  const found = await findUnit(actor, 'view', organizationId)
  return found && { id: found.id, name: found.name }
}

const declarationSelect = {
  id: true,
  staff: true,
  asOf: true,
  evidence: true,
  demo: true,
  createdAt: true,
  classes: { orderBy: { name: 'asc' }, select: { name: true, staff: true } },
  files: { orderBy: [{ position: 'asc' }, { fileId: 'asc' }], select: { file: { select: fileSelect } } },
} as const satisfies Prisma.CapacityDeclarationSelect

type DeclarationRow = Prisma.CapacityDeclarationGetPayload<{ select: typeof declarationSelect }>

const toDeclaration = ({ asOf, createdAt, files, ...row }: DeclarationRow): Declaration => ({
  ...row,
  files: files.map(({ file }) => toStoredFile(file)),
  asOf: dayOf(asOf),
  createdAt: createdAt.toISOString(),
})

/** Every approval of a unit that has not run out long ago, the latest to end first. */
async function listApprovals(organizationId: string, from: Date): Promise<ApprovalLine[]> {
  const rows = await db.capacityApproval.findMany({
    where: { organizationId, endsOn: { gte: from } },
    orderBy: [{ endsOn: 'desc' }, { id: 'desc' }],
    take: 50,
    select: {
      id: true,
      version: true,
      postClass: true,
      places: true,
      startsOn: true,
      endsOn: true,
      authority: true,
      number: true,
      filedOn: true,
      note: true,
      revokedAt: true,
      revokedReason: true,
    },
  })
  return rows.map(({ startsOn, endsOn, filedOn, revokedAt, ...row }) => ({
    ...row,
    startsOn: dayOf(startsOn),
    endsOn: dayOf(endsOn),
    filedOn: dayOf(filedOn),
    revokedAt: revokedAt?.toISOString() ?? null,
  }))
}

function toReading({ postClass, staff, stretches }: Usage, today: string): UsageReading {
  const now = stretches.find(({ from, to }) => from <= today && today <= to)
  return {
    postClass,
    staff,
    limit: postClass === null ? unitLimit(staff ?? 0) : classLimit(staff ?? 0),
    stretches,
    now: { taken: now?.taken ?? 0, limit: now?.limit ?? 0 },
  }
}

/** The row of a unit in the ledger, what it declared, and what was filed for it. */
async function readRecords(organizationId: string, from: string) {
  const [row, declarations, approvals, history] = await Promise.all([
    db.capacity.findUnique({
      where: { organizationId },
      select: { version: true, declarationId: true, overFrom: true, overUntil: true, moves: true },
    }),
    db.capacityDeclaration.findMany({
      where: { organizationId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: CAPACITY_HISTORY,
      select: declarationSelect,
    }),
    listApprovals(organizationId, new Date(from)),
    listHistory('capacity', organizationId),
  ])
  const moveCount = row?.moves ?? 0
  const moves = await listMoves(organizationId, { last: moveCount, count: CAPACITY_HISTORY })
  return { row, declarations: declarations.map(toDeclaration), approvals, history, moves, moveCount }
}

/** What a unit may take in and has taken in; null for who may not see it. A handful of queries, whatever its size. */
export async function findCapacity(
  actor: Actor,
  organizationId: string,
  at: Date,
): Promise<CapacityReading | null> {
  const found = await findUnit(actor, 'view', organizationId)
  if (!found) return null
  const { subject, ...named } = found
  const today = todayInShanghai(at)
  const period = {
    from: addMonths(today, -CAPACITY_WINDOW.back),
    to: addMonths(today, CAPACITY_WINDOW.ahead),
  }
  const [unit, taken, { row, declarations, ...records }] = await Promise.all([
    findUnitCapacity(db, organizationId, period),
    listTaken(db, organizationId, period),
    readRecords(organizationId, period.from),
  ])
  return {
    ...records,
    unit: named,
    version: row?.version ?? 1,
    state: declarationState(unit, today),
    freshUntil: unit.asOf && freshUntil(unit.asOf),
    current: declarations.find(({ id }) => id === row?.declarationId) ?? null,
    earlier: declarations.filter(({ id }) => id !== row?.declarationId),
    usages: usageOf({ unit, taken, today }, period).map((usage) => toReading(usage, today)),
    over: overOf(row, today),
    window: { ...period, today },
    mayDeclare: can(actor, 'declare', subject),
    mayShow: row?.declarationId != null && can(actor, 'declare', subject),
    mayApprove: can(actor, 'approve', subject),
  }
}

function overOf(row: { overFrom: Date | null; overUntil: Date | null } | null, today: string) {
  if (!row?.overFrom || !row.overUntil || dayOf(row.overUntil) < today) return null
  const from = dayOf(row.overFrom)
  return { from: from < today ? today : from, to: dayOf(row.overUntil) }
}

/** Classes that open positions of a unit name. */
async function listNamedClasses(organizationId: string): Promise<string[]> {
  const rows = await db.position.findMany({
    where: {
      organizationId,
      kind: 'post',
      postClass: { not: null },
      status: { notIn: ['closed', 'expired'] },
    },
    distinct: ['postClass'],
    orderBy: { postClass: 'asc' },
    take: 40,
    select: { postClass: true },
  })
  return rows.flatMap(({ postClass }) => postClass ?? [])
}

/** What the form of a declaration begins with; null for who may not declare. */
export async function findDeclarationStart(
  actor: Actor,
  organizationId: string,
): Promise<DeclarationStart | null> {
  const found = await findUnit(actor, 'declare', organizationId)
  if (!found) return null
  const [row, named] = await Promise.all([
    db.capacity.findUnique({
      where: { organizationId },
      select: { version: true, declaration: { select: declarationSelect } },
    }),
    listNamedClasses(organizationId),
  ])
  const classes = row?.declaration?.classes ?? []
  const known = new Set(classes.map(({ name }) => classKey(name)))
  return {
    id: randomUUID(),
    unit: { id: found.id, name: found.name },
    version: row?.version ?? 1,
    staff: row?.declaration?.staff ?? null,
    classes,
    missing: named.filter((name) => !known.has(classKey(name))),
  }
}

/** What the form of an approval offers; null for who may not enter one. */
export async function findApprovalStart(actor: Actor, organizationId: string): Promise<ApprovalStart | null> {
  const found = await findUnit(actor, 'approve', organizationId)
  if (!found) return null
  const row = await db.capacity.findUnique({
    where: { organizationId },
    select: { declaration: { select: { classes: { orderBy: { name: 'asc' }, select: { name: true } } } } },
  })
  return {
    id: randomUUID(),
    unit: { id: found.id, name: found.name },
    classes: (row?.declaration?.classes ?? []).map(({ name }) => name),
  }
}
