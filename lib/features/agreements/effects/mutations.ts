import type { Actor } from '@/lib/features/accounts/types'
import type { Tx } from '@/lib/server/db'
import type { StoredAgreement } from '../drafts/data'
import { closeTerminations } from '../endings/mutations'
import { appendEntries } from '../ledger/mutations'
import type { NewEntry } from '../ledger/types'
import { claimAgreement, recordStep } from '../mutations'
import { findRelated } from '../relations/data'

type Effect = {
  row: StoredAgreement
  number: string
  version: number
  sha256: string
  at: Date
  /** What stands in the ledger directly before the effect: the last confirmation, or the proposal from paper. */
  before: NewEntry
}

/**
 * Writes that an agreement takes effect, and in the same transaction what follows for the one that it supplements or
 * renews. Gives the tags of that one; the agreement's own row is the caller's to change.
 */
export async function enterEffect(tx: Tx, actor: Actor, effect: Effect): Promise<string[]> {
  const { row, number, version, sha256, at, before } = effect
  const related = await findRelated(tx, row)
  const entries: NewEntry[] = [before, { kind: 'effect', number, version, agreementSha256: sha256 }]
  if (related) {
    entries.push({
      kind: related.kind === 'amends' ? 'amendment' : 'renewal',
      number: related.number,
      version: related.last.number,
      agreementSha256: related.last.sha256,
      related: number,
    })
  }
  await appendEntries(tx, entries, at)
  if (!related) return []
  const { old, status, event } = related
  await claimAgreement(tx, old, { status })
  if (event === 'renew') await closeTerminations(tx, old.id, at, '协议已由续签的协议接替，申请不再办理')
  return recordStep(tx, actor, {
    id: old.id,
    deed: event,
    before: { status: old.status },
    after: { status, by: number },
  })
}
