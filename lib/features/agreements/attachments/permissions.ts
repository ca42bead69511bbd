import type { Actor } from '@/lib/features/accounts/types'
import { type AgreementSubject, can } from '../permissions'
import { next } from '../workflow'

/**
 * Files are added and removed by whoever may change the agreement, while nobody was asked to confirm it: in a draft,
 * and with an entry from paper until its scan was recorded by its hash.
 */
export function mayChangeFiles(actor: Actor, agreement: AgreementSubject, versions: number): boolean {
  if (!can(actor, 'edit', agreement)) return false
  return agreement.status === 'draft' || (agreement.origin === 'paper' && versions === 0)
}

/** Afterwards the scan is corrected like everything else that such an entry says: by whoever may correct it. */
export function mayCorrectScan(actor: Actor, agreement: AgreementSubject, versions: number): boolean {
  const isRegistered = agreement.origin === 'paper' && versions > 0
  return isRegistered && can(actor, 'edit', agreement) && next(agreement.status, 'correct') !== null
}
