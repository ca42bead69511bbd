import type { Db, Prisma } from '@/lib/server/db'
import type { TerminationSubject } from './permissions'

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
