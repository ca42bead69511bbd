import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/features/accounts/types'
import { insertMany } from '@/lib/server/bulk'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { ForbiddenError } from '@/lib/shared/errors'
import { idsInOrder } from '@/lib/shared/ids'
import { CHAIN_HEAD_KEY } from './constants'
import { can } from './permissions'
import { CHAIN_START, canonicalJson, digestPayload, formatHead, hashEntry } from './rules'
import type { EraseInput } from './schema'
import type { AuditRecord } from './types'

/** As the database will give it back: dates as text, no undefined, big integers as text. */
const plain = (value: AuditRecord['before']): Prisma.InputJsonObject | undefined =>
  value ? (JSON.parse(canonicalJson(value)) as Prisma.InputJsonObject) : undefined

/** The entry of one line and its payload, as they are stored. */
function rowsOf(actor: Actor, record: AuditRecord) {
  const salt = randomBytes(16).toString('hex')
  const before = plain(record.before)
  const after = plain(record.after)
  const entry = {
    actorId: actor.userId,
    actorLabel: actor.label,
    action: record.action,
    subjectType: record.subjectType,
    subjectId: record.subjectId,
    digest: digestPayload(salt, before, after),
  }
  return { entry, payload: { salt, before, after } }
}

/** Writes one line of the audit trail inside the transaction of the change that it tells of. */
export async function recordAudit(tx: Tx, actor: Actor, record: AuditRecord): Promise<void> {
  const { entry, payload } = rowsOf(actor, record)
  await tx.auditEntry.create({ data: { ...entry, payload: { create: payload } }, select: { id: true } })
}

/** Writes many lines at once; they are sealed in the order in which they come here. */
export async function recordAudits(tx: Tx, actor: Actor, records: readonly AuditRecord[]): Promise<void> {
  const ids = idsInOrder(records.length, new Date())
  const rows = records.map((record, index) => ({ id: ids[index] ?? '', ...rowsOf(actor, record) }))
  await insertMany(
    tx,
    'audit_entries',
    rows.map(({ id, entry }) => ({ id, ...entry })),
  )
  await insertMany(
    tx,
    'audit_payloads',
    rows.map(({ id, payload: { salt, before = null, after = null } }) => ({
      entryId: id,
      salt,
      before,
      after,
    })),
  )
}

/** Any number will do that no other lock of ours uses. */
const SEAL_LOCK = 732_104_001
const SEAL_BATCH = 200

/**
 * Seals unsealed entries into the chain, oldest first, and gives how many. Only one process seals at a time;
 * the others find the lock taken and leave it to that one.
 */
export async function sealAuditEntries(): Promise<number> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<
      { taken: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${SEAL_LOCK}) AS taken`
    if (!lock?.taken) return 0
    const last = await tx.auditEntry.findFirst({
      where: { sequence: { not: null } },
      orderBy: { sequence: 'desc' },
      select: { sequence: true, hash: true },
    })
    const open = await tx.auditEntry.findMany({
      where: { sequence: null },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: SEAL_BATCH,
    })
    let sequence = last?.sequence ?? 0
    let previous = last?.hash ?? CHAIN_START
    for (const entry of open) {
      sequence += 1
      const hash = hashEntry({ ...entry, sequence, previous })
      await tx.auditEntry.update({
        where: { id: entry.id },
        data: { sequence, previous, hash },
        select: { id: true },
      })
      previous = hash
    }
    if (open.length > 0) await writeHead(tx, formatHead({ sequence, hash: previous }))
    return open.length
  })
}

async function writeHead(tx: Tx, value: string): Promise<void> {
  const key = CHAIN_HEAD_KEY
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}

/**
 * Erases what the trail keeps of these records, inside the transaction that removes them. The caller has asked whether
 * the actor may remove them; that they were erased stays, and so does the chain. Gives how many entries were erased.
 */
export async function eraseWithRecords(
  tx: Tx,
  actor: Actor,
  subjects: readonly Pick<AuditRecord, 'subjectType' | 'subjectId'>[],
  reason: string,
): Promise<number> {
  const { count } = await tx.auditPayload.deleteMany({
    where: { entry: { OR: subjects.map(({ subjectType, subjectId }) => ({ subjectType, subjectId })) } },
  })
  const after = { reason }
  await recordAudits(
    tx,
    actor,
    subjects.map((subject) => ({ action: 'audit.erase', ...subject, after })),
  )
  return count
}

/**
 * Erases what the trail keeps of one record: its old and new values, which may be personal. That something was done,
 * by whom and when stays, and so does the chain. Gives how many entries were erased.
 */
export async function erasePayloads(actor: Actor, input: EraseInput) {
  if (!can(actor, 'erase')) throw new ForbiddenError()
  const { subjectType, subjectId, reason } = input
  const count = await db.$transaction(async (tx) => {
    const erased = await tx.auditPayload.deleteMany({ where: { entry: { subjectType, subjectId } } })
    await recordAudit(tx, actor, {
      action: 'audit.erase',
      subjectType,
      subjectId,
      after: { erased: erased.count, reason },
    })
    return erased.count
  })
  return { count, tags: [] }
}
