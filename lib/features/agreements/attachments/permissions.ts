import type { Actor } from '@/lib/features/accounts/types'
import { type AgreementSubject, can } from '../permissions'

/**
 * Files are added and removed by whoever may change the agreement, while nobody was asked to confirm it: in a draft,
 * and with an entry from paper until its scan was recorded by its hash.
 */
export function mayChangeFiles(actor: Actor, agreement: AgreementSubject, versions: number): boolean {
  if (!can(actor, 'edit', agreement)) return false
  return agreement.status === 'draft' || (agreement.origin === 'paper' && versions === 0)
}
