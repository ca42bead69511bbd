import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import type { AgreementSubject } from '../permissions'
import type { TerminationReading } from '../reading/types'
import { can, consentingFor, type TerminationSubject } from './permissions'

/** So many terminations a page names; more do not help anybody. */
const MOST = 50

/** What a step of a termination and its permissions need. */
export const terminationSelect = {
  id: true,
  status: true,
  ground: true,
  clause: true,
  reason: true,
  reasonSalt: true,
  organizationId: true,
  consents: { select: { organizationId: true } },
} as const satisfies Prisma.AgreementTerminationSelect

export type StoredTermination = Prisma.AgreementTerminationGetPayload<{ select: typeof terminationSelect }>

/** The request that is open, if there is one. */
export function findOpenTermination(client: Db, agreementId: string): Promise<StoredTermination | null> {
  return client.agreementTermination.findFirst({
    where: { agreementId, status: 'open' },
    select: terminationSelect,
  })
}

/** A stored request as its permissions see it. */
export function toAsked(
  row: Pick<StoredTermination, 'status' | 'ground' | 'organizationId' | 'consents'> | null,
): TerminationSubject['asked'] {
  if (!row) return null
  const { status, ground, organizationId, consents } = row
  return { status, ground, organizationId, consentIds: consents.map((one) => one.organizationId) }
}

const readingSelect = {
  id: true,
  status: true,
  ground: true,
  clause: true,
  reason: true,
  organizationId: true,
  requestedAt: true,
  decidedAt: true,
  decisionNote: true,
  consents: { select: { organizationId: true } },
} as const satisfies Prisma.AgreementTerminationSelect

export type TerminationRow = Prisma.AgreementTerminationGetPayload<{ select: typeof readingSelect }>

/** What was asked for, the latest first. */
export function listTerminationRows(agreementId: string): Promise<TerminationRow[]> {
  return db.agreementTermination.findMany({
    where: { agreementId },
    orderBy: { requestedAt: 'desc' },
    take: MOST,
    select: readingSelect,
  })
}

/** A request as its page shows it, with what the actor may do about it. */
export function readTermination(
  actor: Actor,
  agreement: AgreementSubject,
  row: TerminationRow,
  nameOf: (id: string) => string,
): TerminationReading {
  const subject = { agreement, asked: toAsked(row) }
  const agreed = [row.organizationId, ...row.consents.map((one) => one.organizationId)]
  const named = (id: string) => ({ id, name: nameOf(id) })
  const byConsent = row.status === 'open' && row.ground === 'consent'
  return {
    id: row.id,
    party: row.organizationId && nameOf(row.organizationId),
    ground: row.ground,
    clause: row.clause,
    reason: row.reason,
    status: row.status,
    requestedAt: row.requestedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    note: row.decisionNote,
    consented: row.consents.map((one) => nameOf(one.organizationId)),
    waiting: byConsent ? agreement.partyIds.filter((id) => !agreed.includes(id)).map(nameOf) : [],
    consentFor: consentingFor(actor, subject).map(named),
    mayWithdraw: can(actor, 'withdraw', subject),
    mayDecide: can(actor, 'decide', subject),
  }
}
