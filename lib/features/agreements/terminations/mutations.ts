import type { Actor } from '@/lib/features/accounts/types'
import type { Tx } from '@/lib/server/db'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { normalizeText } from '../canonical/rules'
import { findStoredAgreement, type StoredAgreement, toSubject } from '../drafts/data'
import { enterTermination } from '../endings/mutations'
import { inLedger, lockLedger } from '../ledger/mutations'
import { claimAgreement, recordStep } from '../mutations'
import { tellOfTerminationDecision, tellOfTerminationRequest } from '../notices/mutations'
import { answeringFor, can as canAgreement } from '../permissions'
import { newSalt } from '../versions/mutations'
import { findOpenTermination, type StoredTermination, toAsked } from './data'
import { can, consentingFor, type TerminationVerb } from './permissions'
import type {
  ConsentInput,
  DecideTerminationInput,
  RequestTerminationInput,
  WithdrawTerminationInput,
} from './schema'

type Moved = { id: string; tags: string[] }
type Request = Omit<RequestTerminationInput, 'returnTo'>

async function findEnding(tx: Tx, actor: Actor, id: string, verb: TerminationVerb) {
  await lockLedger(tx)
  const row = await findStoredAgreement(tx, id)
  if (!row || !canAgreement(actor, 'view', toSubject(row))) throw new NotFoundError()
  if (row.status === 'expired') throw new RefusedError('协议已经到期，不需要再办理终止')
  const open = await findOpenTermination(tx, id)
  if (verb === 'request' && open) throw new RefusedError('已有一项终止申请在办理中，请先处理那一项')
  const subject = { agreement: toSubject(row), asked: toAsked(open) }
  if (verb !== 'request' && !open) throw new RefusedError('这项终止申请已经办结，请刷新页面')
  if (!can(actor, verb, subject)) throw new ForbiddenError()
  return { row, open, subject }
}

const nameOf = (row: StoredAgreement, organizationId: string) =>
  row.versions[0]?.parties.find((one) => one.organizationId === organizationId)?.organization.name

/** A party asks to end the agreement, in a transaction of the caller's. */
export async function askTermination(tx: Tx, actor: Actor, input: Request, now?: Date): Promise<Moved> {
  const { id, organizationId, ground, clause } = input
  const { row, subject } = await findEnding(tx, actor, id, 'request')
  if (!answeringFor(actor, subject.agreement).includes(organizationId)) throw new ForbiddenError()
  const reason = normalizeText(input.reason)
  const created = await tx.agreementTermination.create({
    data: {
      agreementId: id,
      organizationId,
      ground,
      clause: ground === 'clause' ? clause : null,
      reason,
      reasonSalt: newSalt(),
      requestedById: actor.userId,
      requestedAt: now ?? new Date(),
    },
    select: { id: true },
  })
  const after = { party: nameOf(row, organizationId), ground, clause, reason }
  const tags = await recordStep(tx, actor, { id, deed: 'request-termination', after })
  await tellOfTerminationRequest(tx, actor, created.id)
  return { id, tags }
}

type Decision = { at: Date; decidedById: string | null; note: string | null }

/** Ends the agreement on an open request. */
async function end(
  tx: Tx,
  actor: Actor,
  { row, open }: { row: StoredAgreement; open: StoredTermination },
  { at, decidedById, note }: Decision,
): Promise<string[]> {
  const { reason, reasonSalt } = open
  await enterTermination(tx, { row, at, reason, salt: reasonSalt })
  await tx.agreementTermination.update({
    where: { id: open.id },
    data: { status: 'done', decidedAt: at, decidedById, decisionNote: note },
    select: { id: true },
  })
  await claimAgreement(tx, row, { status: 'terminated', statusReason: reason })
  const tags = await recordStep(tx, actor, {
    id: row.id,
    deed: 'terminate',
    before: { status: row.status },
    after: { status: 'terminated', reason, ...(note === null ? {} : { note }) },
  })
  await tellOfTerminationDecision(tx, actor, open.id)
  return tags
}

/** Another party agrees, in a transaction of the caller's; with the last one the agreement is ended. */
export async function giveConsent(
  tx: Tx,
  actor: Actor,
  { id, terminationId, organizationId }: Omit<ConsentInput, 'returnTo'>,
  now?: Date,
): Promise<Moved> {
  const { row, open, subject } = await findEnding(tx, actor, id, 'consent')
  if (open?.id !== terminationId) throw new RefusedError('终止申请已经变化，请刷新页面后再办理')
  if (!consentingFor(actor, subject).includes(organizationId)) throw new ForbiddenError()
  const at = now ?? new Date()
  await tx.terminationConsent.create({
    data: { terminationId, organizationId, at, userId: actor.userId },
    select: { at: true },
  })
  const after = { party: nameOf(row, organizationId) }
  const tags = await recordStep(tx, actor, { id, deed: 'consent-termination', after })
  const agreed = new Set([
    open.organizationId,
    organizationId,
    ...open.consents.map((one) => one.organizationId),
  ])
  if (!subject.agreement.partyIds.every((party) => agreed.has(party))) return { id, tags }
  const ended = await end(tx, actor, { row, open }, { at, decidedById: null, note: null })
  return { id, tags: [...tags, ...ended] }
}

/** A party asks to end an agreement before its term. */
export function requestTermination(actor: Actor, input: Request): Promise<Moved> {
  return inLedger((tx) => askTermination(tx, actor, input))
}

/** Another party agrees to end it. */
export function consentToTermination(actor: Actor, input: Omit<ConsentInput, 'returnTo'>): Promise<Moved> {
  return inLedger((tx) => giveConsent(tx, actor, input))
}

/** The party that asked takes its request back. */
export function withdrawTermination(
  actor: Actor,
  { id, terminationId }: Omit<WithdrawTerminationInput, 'returnTo'>,
): Promise<Moved> {
  return inLedger(async (tx) => {
    const { open } = await findEnding(tx, actor, id, 'withdraw')
    if (open?.id !== terminationId) throw new RefusedError('终止申请已经变化，请刷新页面后再办理')
    await tx.agreementTermination.update({
      where: { id: terminationId },
      data: { status: 'withdrawn', decidedAt: new Date(), decidedById: actor.userId },
      select: { id: true },
    })
    const tags = await recordStep(tx, actor, { id, deed: 'withdraw-termination' })
    await tellOfTerminationDecision(tx, actor, terminationId)
    return { id, tags }
  })
}

/** The secretariat says whether the clause that a party relies on allows it, and why. */
export function decideTermination(
  actor: Actor,
  { id, terminationId, decision, note }: Omit<DecideTerminationInput, 'returnTo'>,
): Promise<Moved> {
  return inLedger(async (tx) => {
    const { row, open } = await findEnding(tx, actor, id, 'decide')
    if (open?.id !== terminationId) throw new RefusedError('终止申请已经变化，请刷新页面后再办理')
    const decided = { at: new Date(), decidedById: actor.userId, note }
    if (decision === 'approve') return { id, tags: await end(tx, actor, { row, open }, decided) }
    await tx.agreementTermination.update({
      where: { id: terminationId },
      data: { status: 'declined', decidedAt: decided.at, decidedById: actor.userId, decisionNote: note },
      select: { id: true },
    })
    const tags = await recordStep(tx, actor, { id, deed: 'decline-termination', after: { reason: note } })
    await tellOfTerminationDecision(tx, actor, terminationId)
    return { id, tags }
  })
}
