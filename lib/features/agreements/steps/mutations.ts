import type { Actor } from '@/lib/features/accounts/types'
import { takeNumber } from '@/lib/features/numbers/mutations'
import type { Prisma, Tx } from '@/lib/server/db'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { normalizeText } from '../canonical/rules'
import { findStoredAgreement, type StoredAgreement, toSubject } from '../drafts/data'
import { closeTerminations, endPaper } from '../endings/mutations'
import { appendEntries, inLedger, lockLedger } from '../ledger/mutations'
import { claimAgreement, recordStep } from '../mutations'
import { tellOfEffect, tellOfEnd, tellOfProposal, tellOfRevision } from '../notices/mutations'
import { type AgreementStep, can } from '../permissions'
import { registerPaper } from '../register/mutations'
import { findRelated } from '../relations/data'
import type { MoveAgreementInput } from '../schema'
import { blanksIn } from '../templates/rules'
import { addVersion, textsOf } from '../versions/mutations'
import { needsReason, next } from '../workflow'

type Moved = { id: string; tags: string[] }
type Step = Omit<MoveAgreementInput, 'returnTo'>
/** What a step writes beside the state, and the tags of other records that it changed. */
type Change = {
  data?: Prisma.AgreementUncheckedUpdateManyInput
  after?: Record<string, unknown>
  tags?: string[]
}
type Asked = { row: StoredAgreement; at: Date; reason: string }

const isOver = (row: StoredAgreement, at: Date) =>
  row.validTo !== null && dayOf(row.validTo) < todayInShanghai(at)

/** Nobody can confirm what is still to be filled in. */
function refuseBlanks(body: string): void {
  const [first, ...others] = blanksIn(body)
  if (!first) return
  const more = others.length > 0 ? `等 ${others.length + 1} 处空白` : '的空白'
  throw new RefusedError(`全文还有空白没有填写：第 ${first.line} 行“${first.words}”${more}。请先修改。`)
}

/** Puts the draft before the parties: its next version, a number if it has none, an entry in the ledger. */
async function propose(tx: Tx, actor: Actor, { row, at }: Asked): Promise<Change> {
  if (isOver(row, at)) throw new RefusedError('到期日期已经过去，请先修改')
  refuseBlanks(row.body)
  await findRelated(tx, row)
  const number = row.number ?? (await takeNumber(tx, 'agreement', at))
  const { number: version, sha256, document } = await addVersion(tx, actor, row, { number, at })
  await appendEntries(tx, [{ kind: 'proposal', number, version, agreementSha256: sha256 }], at)
  return { data: { number, ...textsOf(document) }, after: { number, version, sha256 } }
}

/** Takes a proposal back to mend it. What was confirmed of it counts no more, and its links do not work any more. */
async function revise(tx: Tx, { row, at }: Asked): Promise<Change> {
  await revokeLinks(tx, row.id, at)
  const voided = row.versions[0]?.parties.filter(({ answer }) => answer === 'confirmed') ?? []
  return { after: { voided: voided.map(({ organization }) => organization.name) } }
}

async function revokeLinks(tx: Tx, agreementId: string, at: Date): Promise<void> {
  await tx.confirmationLink.updateMany({
    where: { agreementId, usedAt: null, revokedAt: null },
    data: { revokedAt: at },
  })
}

async function expire(tx: Tx, { row, at }: Asked): Promise<Change> {
  if (!isOver(row, at)) throw new RefusedError('协议尚未过到期日期，不能记为到期；提前结束请选“终止”')
  await closeTerminations(tx, row.id, at, '协议已到期，申请不再办理')
  return {}
}

/** Ends an entry from paper, on what the secretariat knows of it. */
async function terminate(tx: Tx, actor: Actor, { row, at, reason }: Asked): Promise<Change> {
  await endPaper(tx, actor, { row, at, reason })
  return { after: { reason } }
}

function bring(tx: Tx, actor: Actor, event: AgreementStep, asked: Asked): Promise<Change> {
  switch (event) {
    case 'propose':
      return propose(tx, actor, asked)
    case 'revise':
      return revise(tx, asked)
    case 'register':
      return registerPaper(tx, actor, asked.row, asked.at)
    case 'expire':
      return expire(tx, asked)
    case 'terminate':
      return terminate(tx, actor, asked)
  }
}

/** Whom a step concerns. Nobody is told that a term has run out: that is told before, by a job. */
const TELL: Partial<Record<AgreementStep, (tx: Tx, actor: Actor, id: string) => Promise<void>>> = {
  propose: tellOfProposal,
  revise: tellOfRevision,
  register: tellOfEffect,
  terminate: tellOfEnd,
}

/**
 * Brings an agreement one step on in its life, in a transaction of the caller's: `moveAgreement` for everybody, the
 * demonstration with times of its own.
 */
export async function takeStep(tx: Tx, actor: Actor, input: Step, now?: Date): Promise<Moved> {
  const { id, version, event } = input
  await lockLedger(tx)
  const row = await findStoredAgreement(tx, id)
  if (!row || !can(actor, 'view', toSubject(row))) throw new NotFoundError()
  if (row.version !== version) throw new ConflictError(row.version)
  const status = next(row.status, event)
  if (status === null || !can(actor, event, toSubject(row))) throw new ForbiddenError()
  const reason = needsReason(event) ? normalizeText(input.reason) : ''
  const { data, after, tags = [] } = await bring(tx, actor, event, { row, at: now ?? new Date(), reason })
  await claimAgreement(tx, { id, version }, { ...data, status, statusReason: reason || null })
  const own = await recordStep(tx, actor, {
    id,
    deed: event,
    before: { status: row.status },
    after: { status, ...after },
  })
  await TELL[event]?.(tx, actor, id)
  return { id, tags: [...new Set([...own, ...tags])] }
}

/** Puts a draft before the parties, takes it back, registers, expires or ends an entry from paper. */
export function moveAgreement(actor: Actor, input: Step): Promise<Moved> {
  return inLedger((tx) => takeStep(tx, actor, input))
}
