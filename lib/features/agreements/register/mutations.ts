import { isSecretaryOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { takeNumber } from '@/lib/features/numbers/mutations'
import type { Tx } from '@/lib/server/db'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import { NotFoundError, RefusedError } from '@/lib/shared/errors'
import { findStoredAgreement, type StoredAgreement } from '../drafts/data'
import { enterEffect } from '../effects/mutations'
import { appendEntries } from '../ledger/mutations'
import type { NewEntry } from '../ledger/types'
import { recordStep } from '../mutations'
import { addVersion, textsOf } from '../versions/mutations'

type Moved = { id: string; tags: string[] }

const proposalOf = (number: string, version: { number: number; sha256: string }): NewEntry => ({
  kind: 'proposal',
  number,
  version: version.number,
  agreementSha256: version.sha256,
})

/** Nobody confirms a paper agreement here, so the secretariat must keep the one that it supplements or renews too. */
async function refuseForeignRelated(tx: Tx, actor: Actor, row: StoredAgreement): Promise<void> {
  const id = row.amendsId ?? row.renewsId
  if (id === null) return
  const old = await tx.agreement.findUnique({ where: { id }, select: { allianceId: true, origin: true } })
  if (old?.origin === 'paper' && isSecretaryOf(actor, old.allianceId)) return
  throw new RefusedError(
    '纸质协议只能补充或续签由同一秘书处登记的纸质协议',
    row.amendsId ? 'amends' : 'renews',
  )
}

/**
 * Enters a paper agreement into the register: its first version, in the ledger a proposal and the effect, a number
 * where the paper has none. Gives what changes in its row. The caller has asked for permission.
 */
export async function registerPaper(tx: Tx, actor: Actor, row: StoredAgreement, at: Date) {
  await refuseForeignRelated(tx, actor, row)
  const number = row.number ?? (await takeNumber(tx, 'agreement', at))
  const version = await addVersion(tx, actor, row, { number, at })
  const before = proposalOf(number, version)
  const tags = await enterEffect(tx, actor, {
    row,
    number,
    version: version.number,
    sha256: version.sha256,
    at,
    before,
  })
  return { data: { number, ...textsOf(version.document) }, tags }
}

type Correction = {
  id: string
  reason: string
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/**
 * Puts a registered paper entry's corrected content, which the caller has written into its row, behind the earlier
 * one: another version, with a proposal and an effect of its own. The caller holds the lock of the ledger.
 */
export async function correctEntry(tx: Tx, actor: Actor, correction: Correction): Promise<Moved> {
  const { id, reason, before, after } = correction
  const at = new Date()
  const row = await findStoredAgreement(tx, id)
  if (!row?.number) throw new NotFoundError()
  const { number } = row
  const version = await addVersion(tx, actor, row, { number, at })
  const { sha256 } = version
  await appendEntries(
    tx,
    [
      proposalOf(number, version),
      { kind: 'effect', number, version: version.number, agreementSha256: sha256 },
    ],
    at,
  )
  const isOver = row.validTo !== null && dayOf(row.validTo) < todayInShanghai(at)
  const status = isOver ? 'expired' : 'effective'
  await tx.agreement.update({
    where: { id },
    data: { status, ...textsOf(version.document) },
    select: { id: true },
  })
  const tags = await recordStep(tx, actor, {
    id,
    deed: 'correct',
    before,
    after: { ...after, status, reason, version: version.number, sha256 },
  })
  return { id, tags }
}
