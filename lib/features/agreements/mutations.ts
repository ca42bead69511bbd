import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { refreshDocuments } from '@/lib/features/search/mutations'
import type { Prisma, Tx } from '@/lib/server/db'
import { ConflictError, NotFoundError } from '@/lib/shared/errors'
import { agreementSource } from './indexing/data'
import { agreementsTag, ledgerTag } from './tags'

/** Takes the row for this change, if it still has the version that the actor saw. */
export async function claimAgreement(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.AgreementUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.agreement.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.agreement.findUnique({ where: { id }, select: { version: true } })
  throw now ? new ConflictError(now.version) : new NotFoundError()
}

type Deed =
  | 'register'
  | 'correct'
  | 'propose'
  | 'confirm'
  | 'reject'
  | 'revise'
  | 'take-effect'
  | 'amend'
  | 'expire'
  | 'terminate'
  | 'renew'
  | 'create-link'
  | 'revoke-link'
  | 'request-termination'
  | 'consent-termination'
  | 'decline-termination'
  | 'withdraw-termination'

/** The deeds that move the end of the ledger, and those that visitors see. */
const IN_LEDGER: readonly Deed[] = [
  'register',
  'correct',
  'propose',
  'confirm',
  'reject',
  'take-effect',
  'amend',
  'terminate',
  'renew',
]
const PUBLIC: readonly Deed[] = [
  'register',
  'correct',
  'take-effect',
  'amend',
  'expire',
  'terminate',
  'renew',
]

export type StepRecord = {
  id: string
  deed: Deed
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

/**
 * Tells of one step in an agreement's life, in its transaction and after its row was changed: the audit trail, the
 * search, and the pages that are old now. Every step passes here once. Gives the tags that it expired.
 */
export async function recordStep(
  tx: Tx,
  actor: Actor,
  { id, deed, before, after }: StepRecord,
): Promise<string[]> {
  await recordAudit(tx, actor, {
    action: `agreement.${deed}`,
    subjectType: 'agreement',
    subjectId: id,
    before,
    after,
  })
  const isPublic = PUBLIC.includes(deed)
  const tags = [...(isPublic ? [agreementsTag] : []), ...(IN_LEDGER.includes(deed) ? [ledgerTag] : [])]
  await enqueueTags(tx, tags)
  if (isPublic) await refreshDocuments(tx, agreementSource, [id])
  return tags
}
