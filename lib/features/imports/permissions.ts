import { isPlatformAdmin, isSecretaryOf, isStaffOf, worksFor } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { BUSY_STATUSES, type ImportKind, type ImportStatus } from './constants'

export const IMPORT_VERBS = ['start', 'view', 'write', 'discard'] as const
export type ImportVerb = (typeof IMPORT_VERBS)[number]

export type ImportSubject = {
  kind: ImportKind
  status: ImportStatus
  /** Who sent the workbook in. */
  userId: string | null
  organizationId: string | null
  allianceId: string | null
}

/** Whether the actor may enter such records for this unit, or into this register. */
function mayEnter(actor: Actor, { kind, organizationId, allianceId }: ImportSubject): boolean {
  if (kind === 'agreements') return isSecretaryOf(actor, allianceId)
  if (kind === 'students') return worksFor(actor, organizationId)
  if (kind === 'positions') return organizationId !== null && isStaffOf(actor, organizationId)
  return organizationId === null ? isPlatformAdmin(actor) : isStaffOf(actor, organizationId)
}

/**
 * Projects are imported by staff of a unit, for units without staff by the platform administrator; positions by staff
 * of the unit alone; paper agreements by the secretariat that keeps the register; students by the staff of their school
 * alone. A run is its sender's alone, and theirs only while they may enter such
 * records. Whether each row is the actor's to enter is asked of the row.
 */
export function can(actor: Actor, verb: ImportVerb, run: ImportSubject): boolean {
  if (actor.userId === null || run.userId !== actor.userId) return false
  const isBusy = BUSY_STATUSES.some((status) => status === run.status)
  switch (verb) {
    case 'start':
      return mayEnter(actor, run)
    case 'view':
      return true
    case 'write':
      return mayEnter(actor, run) && (run.status === 'checked' || run.status === 'failed')
    case 'discard':
      return !isBusy && run.status !== 'done'
  }
}
