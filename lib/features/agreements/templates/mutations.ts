import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { normalizeText } from '../canonical/rules'
import type { AgreementKind } from '../constants'
import { findStoredTemplate } from './data'
import { can } from './permissions'
import { shippedTemplate, templateSubjectId } from './rules'
import type { RestoreTemplateInput, SaveTemplateInput } from './schema'

type Saved = { kind: AgreementKind; allianceId: string; tags: string[] }
type Key = { allianceId: string; kind: AgreementKind }

const AUDITED = 'agreement_template' as const

/** Somebody saved or restored it meanwhile; 0: the alliance has no text of its own any more. */
async function refuseConflict(tx: Tx, { allianceId, kind }: Key): Promise<never> {
  const now = await findStoredTemplate(tx, allianceId, kind)
  throw new ConflictError(now?.version ?? 0)
}

async function store(tx: Tx, { allianceId, kind, version, body }: SaveTemplateInput): Promise<void> {
  if (version === 0) {
    const taken = await findStoredTemplate(tx, allianceId, kind)
    if (taken) throw new ConflictError(taken.version)
    await tx.agreementTemplate.create({ data: { allianceId, kind, body }, select: { kind: true } })
    return
  }
  const { count } = await tx.agreementTemplate.updateMany({
    where: { allianceId, kind, version },
    data: { body, version: { increment: 1 } },
  })
  if (count === 0) await refuseConflict(tx, { allianceId, kind })
}

/** Saves an alliance's own text for a kind of agreement. Drafts that began with the former text keep it. */
export async function saveTemplate(actor: Actor, input: SaveTemplateInput): Promise<Saved> {
  const { allianceId, kind } = input
  if (!can(actor, 'save', { allianceId })) throw new ForbiddenError()
  const alliance = await db.alliance.findUnique({ where: { id: allianceId }, select: { id: true } })
  if (!alliance) throw new NotFoundError()
  const body = normalizeText(input.body)
  const saved = { kind, allianceId, tags: [] }
  try {
    return await db.$transaction(async (tx) => {
      const before = await findStoredTemplate(tx, allianceId, kind)
      // Also the answer to a form that was sent twice.
      if ((before?.body ?? shippedTemplate(kind)) === body) return saved
      await store(tx, { ...input, body })
      await recordAudit(tx, actor, {
        action: `${AUDITED}.update`,
        subjectType: AUDITED,
        subjectId: templateSubjectId(input),
        before: { body: before?.body ?? null },
        after: { body },
      })
      return saved
    })
  } catch (error) {
    // Two saved the first text of their own at the same moment.
    if (isUniqueViolation(error, 'agreement_templates_pkey')) throw new ConflictError(1)
    throw error
  }
}

/** Takes the alliance's own text away, so that agreements of the kind begin with the product's again. */
export async function restoreTemplate(actor: Actor, input: RestoreTemplateInput): Promise<Saved> {
  const { allianceId, kind, version } = input
  if (!can(actor, 'restore', { allianceId })) throw new ForbiddenError()
  const saved = { kind, allianceId, tags: [] }
  return db.$transaction(async (tx) => {
    const before = await findStoredTemplate(tx, allianceId, kind)
    if (!before) return saved
    const { count } = await tx.agreementTemplate.deleteMany({ where: { allianceId, kind, version } })
    if (count === 0) await refuseConflict(tx, input)
    await recordAudit(tx, actor, {
      action: `${AUDITED}.restore`,
      subjectType: AUDITED,
      subjectId: templateSubjectId(input),
      before: { body: before.body },
      after: { body: null },
    })
    return saved
  })
}
