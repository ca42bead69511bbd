import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import type { SignatureSubject } from '@/lib/server/signatures'
import { answeringFor } from '../permissions'

export type Signed = { id: string; organizationId: string; sha256: string }

/** What a unit signs before it confirms this hash; null where there is no such version or the actor answers for others. */
export async function findSignatureSubject(
  actor: Actor,
  { id, organizationId, sha256 }: Signed,
): Promise<SignatureSubject | null> {
  if (answeringFor(actor, { partyIds: [organizationId] }).length === 0) return null
  const row = await db.agreementVersionParty.findFirst({
    where: { agreementId: id, organizationId, agreementVersion: { sha256 } },
    select: {
      version: true,
      organization: { select: { name: true, creditCode: true } },
      agreementVersion: { select: { agreement: { select: { number: true } } } },
    },
  })
  const number = row?.agreementVersion.agreement.number
  return row && number ? { number, version: row.version, sha256, unit: row.organization } : null
}
