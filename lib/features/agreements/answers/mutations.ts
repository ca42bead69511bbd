import { requireSecondFactor } from '@/lib/features/accounts/second-factor/mutations'
import type { Actor } from '@/lib/features/accounts/types'
import type { Tx } from '@/lib/server/db'
import { type SignatureEvidence, signatureProvider } from '@/lib/server/signatures'
import { parseDay, todayInShanghai } from '@/lib/shared/dates'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { normalizeText } from '../canonical/rules'
import { AGREEMENT_STATUS_LABELS } from '../constants'
import { findStoredAgreement, type StoredAgreement, toSubject } from '../drafts/data'
import { enterEffect } from '../effects/mutations'
import type { ConfirmationWay } from '../ledger/constants'
import { appendEntries, inLedger, lockLedger } from '../ledger/mutations'
import { hashReason } from '../ledger/rules'
import type { NewEntry } from '../ledger/types'
import { claimAgreement, recordStep } from '../mutations'
import { tellOfAnswer, tellOfEffect } from '../notices/mutations'
import { answeringFor, can } from '../permissions'
import { findSignatureSubject } from '../signatures/data'
import { newSalt } from '../versions/mutations'
import type { ConfirmInput, RejectInput } from './schema'

type Answered = { id: string; tags: string[] }
type Version = StoredAgreement['versions'][number]

/** An answer of one party to the text that it saw. No reason: it confirms. */
export type Answer = {
  id: string
  organizationId: string
  sha256: string
  way: ConfirmationWay
  reason?: string
  /** What came with a confirmation from a licensed service; none where the portal uses none. */
  signature?: SignatureEvidence | null
}

const CHANGED =
  '协议在您打开页面之后有了新的文本，您看到的已不是现在的一版，所以没有记录您的答复。请重新打开页面，读完新的文本再答复。'

/** The version that the parties are asked about, and the party that answers; refuses what cannot be answered. */
function findAsked(row: StoredAgreement, { organizationId, sha256 }: Answer) {
  const [version] = row.versions
  if (!row.number || !version) throw new NotFoundError()
  if (row.status === 'draft') {
    throw new RefusedError('起草方已经收回修改，现在没有可以答复的文本。修改后会再请各方确认。')
  }
  if (version.sha256 !== sha256) throw new RefusedError(CHANGED)
  const party = version.parties.find((one) => one.organizationId === organizationId)
  if (!party) throw new ForbiddenError()
  if (party.answer === 'confirmed') throw new RefusedError('贵单位已经确认过这一版，不需要再次确认。')
  if (row.status !== 'proposed') {
    throw new RefusedError(`这份协议现在是“${AGREEMENT_STATUS_LABELS[row.status]}”，不再接受答复。`)
  }
  return { number: row.number, version, party }
}

async function keepAnswer(
  tx: Tx,
  actor: Actor,
  { id, way, reason, signature }: Answer,
  { version, place, at, salt }: { version: number; place: number; at: Date; salt: string },
): Promise<void> {
  const rejected = reason !== undefined
  await tx.agreementVersionParty.update({
    where: { agreementId_version_place: { agreementId: id, version, place } },
    data: {
      answer: rejected ? 'rejected' : 'confirmed',
      answeredAt: at,
      way,
      answeredById: actor.userId,
      ...(rejected ? { reason, reasonSalt: salt } : {}),
      ...(signature ? { signature } : {}),
    },
    select: { place: true },
  })
}

function entryOf(answer: Answer, number: string, version: Version, party: number, salt: string): NewEntry {
  const about = { number, version: version.number, agreementSha256: version.sha256, party, way: answer.way }
  if (answer.reason === undefined) return { kind: 'confirmation', ...about }
  return { kind: 'rejection', ...about, reasonSha256: hashReason(salt, answer.reason) }
}

/** What is confirmed here counts as signed on the day, in China, of the last confirmation: the register is in that order. */
const signedAt = (at: Date) => ({ signedOn: parseDay(todayInShanghai(at)), signedPrecision: 'day' }) as const

/**
 * Records a party's answer in a transaction of the caller's, who has asked for permission and holds the lock of the
 * ledger. With the last confirmation the agreement takes effect in the same transaction: all of it, or nothing.
 */
export async function keepAndFollow(
  tx: Tx,
  actor: Actor,
  row: StoredAgreement,
  answer: Answer,
  at: Date,
): Promise<Answered> {
  const { number, version, party } = findAsked(row, answer)
  const { id, reason, way } = answer
  const salt = newSalt()
  const rejects = reason !== undefined
  await keepAnswer(tx, actor, answer, { version: version.number, place: party.place, at, salt })
  const entry = entryOf(answer, number, version, party.place, salt)
  const isLast = !rejects && version.parties.every((one) => one === party || one.answer === 'confirmed')
  const status = rejects ? 'rejected' : isLast ? 'effective' : 'proposed'
  const about = { row, number, version: version.number, sha256: version.sha256, at, before: entry }
  const others = isLast ? await enterEffect(tx, actor, about) : []
  if (!isLast) await appendEntries(tx, [entry], at)
  const said = rejects ? `${party.organization.name}：${reason}` : null
  await claimAgreement(tx, row, { status, statusReason: said, ...(isLast ? signedAt(at) : {}) })
  const who = { party: party.organization.name, way, version: version.number, sha256: version.sha256 }
  const tags = await recordStep(tx, actor, {
    id,
    deed: rejects ? 'reject' : 'confirm',
    after: { ...who, ...(rejects ? { reason } : {}) },
  })
  const change = { before: { status: row.status }, after: { status } }
  const effect = isLast ? await recordStep(tx, actor, { id, deed: 'take-effect', ...change }) : []
  const answered = rejects ? 'rejected' : 'confirmed'
  await tellOfAnswer(tx, actor, { id, organizationId: answer.organizationId, answer: answered, reason })
  if (isLast) await tellOfEffect(tx, actor, id)
  return { id, tags: [...new Set([...tags, ...effect, ...others])] }
}

/** The same for somebody who is signed in and answers for their own unit. */
export async function answerSignedIn(
  tx: Tx,
  actor: Actor,
  input: Omit<Answer, 'way'>,
  now?: Date,
): Promise<Answered> {
  const { id, organizationId, reason } = input
  await lockLedger(tx)
  const row = await findStoredAgreement(tx, id)
  if (!row || !can(actor, 'view', toSubject(row))) throw new NotFoundError()
  const subject = toSubject(row)
  if (!answeringFor(actor, subject).includes(organizationId)) throw new ForbiddenError()
  const answer = {
    ...input,
    way: 'account' as const,
    ...(reason === undefined ? {} : { reason: normalizeText(reason) }),
  }
  return keepAndFollow(tx, actor, row, answer, now ?? new Date())
}

/**
 * A party confirms the hash that it saw, with a second factor where one is asked for, and with the evidence of its
 * signature where the portal uses a licensed service. With the last party the agreement takes effect.
 */
export async function confirmAgreement(actor: Actor, input: ConfirmInput): Promise<Answered> {
  const { id, organizationId, sha256, code } = input
  const takeCode = await requireSecondFactor(actor, code)
  // Asked for outside the transaction, which must not wait for somebody else's server.
  const subject = await findSignatureSubject(actor, { id, organizationId, sha256 })
  const signature = subject && (await signatureProvider().collect(subject))
  return inLedger(async (tx) => {
    await takeCode(tx)
    return answerSignedIn(tx, actor, { id, organizationId, sha256, signature })
  })
}

/** A party rejects the text that it saw, and says why. */
export async function rejectAgreement(actor: Actor, input: RejectInput): Promise<Answered> {
  const { id, organizationId, sha256, reason } = input
  return inLedger((tx) => answerSignedIn(tx, actor, { id, organizationId, sha256, reason }))
}
