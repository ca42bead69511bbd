import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { canonicalAgreement } from '../canonical/schema'
import { findStoredAgreement, toSubject } from '../drafts/data'
import { can } from '../permissions'
import { printedAgreement } from './rules'
import type { PrintedAgreement } from './types'

/**
 * The last version that was put before the parties, whole, for those who may see it; null for anybody else, and before
 * there is one: a draft has neither number nor hash.
 */
export async function findPrintedAgreement(actor: Actor, id: string): Promise<PrintedAgreement | null> {
  const row = await findStoredAgreement(db, id)
  if (!row || !can(actor, 'view', toSubject(row))) return null
  const version = await db.agreementVersion.findFirst({
    where: { agreementId: id },
    orderBy: { number: 'desc' },
    select: {
      document: true,
      sha256: true,
      parties: { select: { place: true, answer: true, answeredAt: true, way: true } },
    },
  })
  if (!version) return null
  const confirmations = version.parties.flatMap(({ place, answer, answeredAt, way }) =>
    answer === 'confirmed' && answeredAt && way ? [{ place, at: answeredAt.toISOString(), way }] : [],
  )
  const document = { agreement: canonicalAgreement.parse(version.document), sha256: version.sha256 }
  return printedAgreement(document, { status: row.status, confirmations }, env().appUrl)
}
