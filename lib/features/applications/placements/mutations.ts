import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { recordReading } from '@/lib/features/students/files/mutations'
import { db } from '@/lib/server/db'
import { ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { checkPlacement } from '../checks/data'
import { END_GATES, type GateAnswer } from '../constants'
import { findStoredApplication, subjectOf, toPage } from '../data'
import { type ApplicationSubject, can } from '../permissions'
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
        positionId: true,
        attestations: { select: { gate: true, met: true, attestedBy: true, attestedAt: true } },
      },
    })
    if (!row || !can(actor, 'view-as-school', subjectOf(row))) return null
    await recordReading(tx, actor, row.studentId, 'placement')
    const subject = subjectOf(row)
    const linesOf = async (phase: 'placement' | 'end') =>
      gateLinesOf(row.attestations, await checkPlacement(tx, row, phase, row.attestations))
    const hasEnded = subject.isApproved && subject.isOver
    return {
      ...toPage(actor, row),
      studentId: row.studentId,
      student: toApplicant(row),
      gates: subject.status === 'accepted' ? await linesOf('placement') : [],
      mayAttest: can(actor, 'attest', subject),
      endGates: hasEnded ? await linesOf('end') : [],
      mayAttestEnd: can(actor, 'attest-end', subject),
    }
  })
}

/** Whether the gate is one of the beginning or of the end, and may be spoken of now. */
function mayAnswer(actor: Actor, gate: AttestInput['gate'], subject: ApplicationSubject): boolean {
  return can(actor, END_GATES.some((one) => one === gate) ? 'attest-end' : 'attest', subject)
}

const ACTIONS = {
  yes: 'application.attest',
  denied: 'application.deny-gate',
  no: 'application.unattest',
} as const satisfies Record<GateAnswer, string>

/**
 * Attests one thing that must be there before a placement or at its end, says that it is not there, or takes either
 * back while the school has not decided. Sent twice, it is said once.
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
    if (!mayAnswer(actor, gate, subjectOf(row))) throw new ForbiddenError()
    const said = await tx.placementAttestation.findUnique({
      where: { applicationId_gate: { applicationId: id, gate } },
      select: { met: true },
    })
    const before: GateAnswer = said === null ? 'no' : said.met ? 'yes' : 'denied'
    if (before === attested) return
    await tx.placementAttestation.deleteMany({ where: { applicationId: id, gate } })
    if (attested !== 'no') {
      await tx.placementAttestation.create({
        data: { applicationId: id, gate, met: attested === 'yes', attestedBy: actor.label },
        select: { gate: true },
      })
    }
    await recordAudit(tx, actor, {
      action: ACTIONS[attested],
      subjectType: 'application',
      subjectId: id,
      after: { gate },
    })
  })
  return { id, tags: [] }
}
