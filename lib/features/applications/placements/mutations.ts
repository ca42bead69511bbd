import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { recordReading } from '@/lib/features/students/files/mutations'
import { db } from '@/lib/server/db'
import { ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { findStoredApplication, subjectOf, toPage } from '../data'
import { can } from '../permissions'
import { applicantSelect, toApplicant } from '../received/mutations'
import { gateLinesOf } from '../rules'
import type { AttestInput } from '../schema'
import type { Placement } from './types'

/** Opens an application for the staff of its student's school; the reading is written down with it. */
export async function readPlacement(actor: Actor, id: string): Promise<Placement | null> {
  return db.$transaction(async (tx) => {
    const row = await tx.application.findUnique({
      where: { id },
      select: {
        ...applicantSelect,
        attestations: { select: { gate: true, attestedBy: true, attestedAt: true } },
      },
    })
    if (!row || !can(actor, 'view-as-school', subjectOf(row))) return null
    await recordReading(tx, actor, row.studentId, 'placement')
    return {
      ...toPage(actor, row),
      studentId: row.studentId,
      student: toApplicant(row),
      gates: gateLinesOf(row),
      mayAttest: can(actor, 'attest', subjectOf(row)),
    }
  })
}

/**
 * Attests one thing that must be there before a placement, or takes that back while the school has not approved it.
 * Sent twice, it is attested once.
 */
export async function attestGate(
  actor: Actor,
  { id, gate, attested }: AttestInput,
): Promise<{ id: string; tags: string[] }> {
  await db.$transaction(async (tx) => {
    // Holds the application, so that nobody approves it meanwhile.
    await tx.$queryRaw`SELECT id FROM applications WHERE id = ${id}::uuid FOR UPDATE`
    const row = await findStoredApplication(tx, id)
    if (!row || !can(actor, 'view-as-school', subjectOf(row))) throw new NotFoundError()
    if (!can(actor, 'attest', subjectOf(row))) throw new ForbiddenError()
    const isAttested = row.attestations.some((one) => one.gate === gate)
    if (isAttested === (attested === 'yes')) return
    if (attested === 'yes') {
      await tx.placementAttestation.create({
        data: { applicationId: id, gate, attestedBy: actor.label },
        select: { gate: true },
      })
    } else {
      await tx.placementAttestation.deleteMany({ where: { applicationId: id, gate } })
    }
    await recordAudit(tx, actor, {
      action: attested === 'yes' ? 'application.attest' : 'application.unattest',
      subjectType: 'application',
      subjectId: id,
      after: { gate },
    })
  })
  return { id, tags: [] }
}
