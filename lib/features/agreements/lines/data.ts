import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { db, type Prisma } from '@/lib/server/db'
import { dayOf, parseDay, todayInShanghai } from '@/lib/shared/dates'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { AGREEMENT_STATUSES, type AgreementStatus } from '../constants'
import { agreementLineSelect, toAgreementLine } from '../data'
import { type AgreementScope, type AgreementView, EXPIRING_DAYS } from './constants'
import type { AgreementRow, AgreementRows } from './types'

const DAY_MS = 86_400_000

/** Whose agreements a list shows. What was never put before the parties is its writers' own. */
export function scopeWhere(actor: Actor, scope: AgreementScope): Prisma.AgreementWhereInput {
  if (scope === 'own') {
    const parties = { some: { organizationId: { in: staffOrganizationIds(actor) } } }
    const drafted = { drafterId: { in: staffOrganizationIds(actor) } }
    return { OR: [drafted, { parties, versions: { some: { parties } } }] }
  }
  const sees = { OR: [{ origin: 'paper' as const }, { versions: { some: {} } }] }
  return isPlatformAdmin(actor) ? sees : { AND: [sees, { allianceId: { in: secretaryAllianceIds(actor) } }] }
}

/** More than this wait for nobody. */
const MOST_WAITING = 500

/**
 * The agreements of which the last version waits for the answer of a unit whose administrator the actor is. The
 * platform administrator answers for nobody.
 */
export async function listWaitingIds(actor: Actor): Promise<string[]> {
  const units = actor.roles.flatMap((role) =>
    role.role === 'organization_admin' ? [role.organizationId] : [],
  )
  if (units.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT agreement.id FROM agreements AS agreement
    JOIN agreement_version_parties AS party ON party."agreementId" = agreement.id
    WHERE agreement.status = 'proposed' AND party.answer IS NULL AND party."organizationId" = ANY(${units}::uuid[])
      AND party.version = (
        SELECT max(number) FROM agreement_versions AS last WHERE last."agreementId" = agreement.id
      )
    LIMIT ${MOST_WAITING}`
  return rows.map(({ id }) => id)
}

function expiringWhere(days: number, now: Date): Prisma.AgreementWhereInput {
  const today = parseDay(todayInShanghai(now)) ?? now
  return { status: 'effective', validTo: { gte: today, lte: new Date(today.getTime() + days * DAY_MS) } }
}

/** What a view narrows a list to. `waiting` are the agreements that wait for the actor's answer. */
export function viewWhere(view: AgreementView, waiting: string[], now: Date): Prisma.AgreementWhereInput {
  if (view === 'to_confirm') return { id: { in: waiting } }
  const days = EXPIRING_DAYS.find((one) => view === `expiring_${one}`)
  if (days !== undefined) return expiringWhere(days, now)
  return { status: view as AgreementStatus }
}

const rowSelect = {
  ...agreementLineSelect,
  id: true,
  validTo: true,
  alliance: { select: { name: true } },
  parties: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { organization: { select: { name: true } } },
  },
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { parties: { select: { answer: true } } },
  },
} as const satisfies Prisma.AgreementSelect

function toRow(row: Prisma.AgreementGetPayload<{ select: typeof rowSelect }>): AgreementRow {
  const answers = row.versions[0]?.parties ?? []
  const count = answers.filter(({ answer }) => answer === 'confirmed').length
  return {
    ...toAgreementLine(row),
    id: row.id,
    validTo: row.validTo && dayOf(row.validTo),
    parties: row.parties.map(({ organization }) => organization.name),
    alliance: row.alliance?.name ?? null,
    confirmed: row.status === 'proposed' ? { count, of: answers.length } : null,
  }
}

/**
 * One page of the agreements of the actor's units, or of those that they keep, latest change first (what ends soon:
 * soonest first), with the number in each view.
 */
export async function listAgreementRows(
  actor: Actor,
  scope: AgreementScope,
  { status: view, page }: { status: AgreementView | null; page: number },
): Promise<AgreementRows> {
  const now = new Date()
  const mine = scopeWhere(actor, scope)
  const waiting = scope === 'own' ? await listWaitingIds(actor) : []
  const where = view === null ? mine : { AND: [mine, viewWhere(view, waiting, now)] }
  const soonest = view?.startsWith('expiring') ?? false
  const [groups, ends, rows] = await Promise.all([
    db.agreement.groupBy({ by: ['status'], where: mine, _count: true }),
    Promise.all(
      EXPIRING_DAYS.map((days) => db.agreement.count({ where: { AND: [mine, expiringWhere(days, now)] } })),
    ),
    db.agreement.findMany({
      where,
      orderBy: soonest ? [{ validTo: 'asc' }, { id: 'asc' }] : [{ updatedAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(page),
      select: rowSelect,
    }),
  ])
  const counts: AgreementRows['counts'] = Object.fromEntries(groups.map((row) => [row.status, row._count]))
  counts.to_confirm = waiting.length
  for (const [index, days] of EXPIRING_DAYS.entries()) counts[`expiring_${days}`] = ends[index] ?? 0
  const all = AGREEMENT_STATUSES.reduce((sum, known) => sum + (counts[known] ?? 0), 0)
  const total = view === null ? all : (counts[view] ?? 0)
  return { items: rows.map(toRow), total, page, pageCount: pageCountOf(total), status: view, counts, all }
}
