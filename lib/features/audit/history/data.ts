import { db } from '@/lib/server/db'
import { HISTORY_LENGTH } from './constants'
import type { HistoryLine, LastStep } from './types'

/**
 * The last time that each of these actions was done to a record, and by whom, for the line of its life. The caller
 * has made sure that the actor keeps the record.
 */
export async function listLastSteps(
  subjectType: string,
  subjectId: string,
  actions: readonly string[],
): Promise<LastStep[]> {
  const rows = await db.auditEntry.findMany({
    where: { subjectType, subjectId, action: { in: [...actions] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    distinct: ['action'],
    select: { at: true, actorLabel: true, action: true },
  })
  return rows.map(({ at, ...step }) => ({ ...step, at: at.toISOString() }))
}

function reasonIn(after: unknown): string | null {
  if (typeof after !== 'object' || after === null || !('reason' in after)) return null
  return typeof after.reason === 'string' ? after.reason : null
}

/**
 * The latest steps of one record, newest first: who, when, what, and why where it was said. The caller has made sure
 * that the actor keeps the record. Names of persons are not in it, only what they acted as.
 */
export async function listHistory(subjectType: string, subjectId: string): Promise<HistoryLine[]> {
  const rows = await db.auditEntry.findMany({
    where: { subjectType, subjectId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: HISTORY_LENGTH,
    select: {
      id: true,
      at: true,
      actorLabel: true,
      action: true,
      payload: { select: { after: true } },
    },
  })
  return rows.map(({ at, payload, ...line }) => ({
    ...line,
    at: at.toISOString(),
    reason: reasonIn(payload?.after),
  }))
}
