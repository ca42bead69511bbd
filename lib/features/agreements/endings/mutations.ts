import type { Actor } from '@/lib/features/accounts/types'
import type { Tx } from '@/lib/server/db'
import { NotFoundError } from '@/lib/shared/errors'
import type { StoredAgreement } from '../drafts/data'
import { appendEntries } from '../ledger/mutations'
import { hashReason } from '../ledger/rules'
import { newSalt } from '../versions/mutations'

type Ending = { row: StoredAgreement; at: Date; reason: string; salt: string }

/** Writes into the ledger that an agreement was ended, with the salted hash of the reason. */
export async function enterTermination(tx: Tx, { row, at, reason, salt }: Ending): Promise<void> {
  const [last] = row.versions
  if (!row.number || !last) throw new NotFoundError()
  await appendEntries(
    tx,
    [
      {
        kind: 'termination',
        number: row.number,
        version: last.number,
        agreementSha256: last.sha256,
        reasonSha256: hashReason(salt, reason),
      },
    ],
    at,
  )
}

/** Ends an entry from paper: what the parties did outside the portal, as the secretariat heard of it. */
export async function endPaper(
  tx: Tx,
  actor: Actor,
  { row, at, reason }: Omit<Ending, 'salt'>,
): Promise<void> {
  const salt = newSalt()
  await enterTermination(tx, { row, at, reason, salt })
  await tx.agreementTermination.create({
    data: {
      agreementId: row.id,
      ground: 'consent',
      reason,
      reasonSalt: salt,
      status: 'done',
      requestedById: actor.userId,
      requestedAt: at,
      decidedById: actor.userId,
      decidedAt: at,
    },
    select: { id: true },
  })
}
/** Closes what is still asked for when an agreement has come to its end in another way. */
export async function closeTerminations(tx: Tx, agreementId: string, at: Date, note: string): Promise<void> {
  await tx.agreementTermination.updateMany({
    where: { agreementId, status: 'open' },
    data: { status: 'withdrawn', decidedAt: at, decisionNote: note },
  })
}
