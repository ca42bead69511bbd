import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import type { Tx } from '@/lib/server/db'
import { ConflictError, RefusedError } from '@/lib/shared/errors'

type Unit = { id: string; name: string }

/**
 * Names one unit in place of another in every draft of an agreement, as part of a change that has found both to be the
 * same. What was put before the parties names who it named, for good: a draft's earlier versions stay as they are, and
 * an agreement that is more than a draft is refused, since its text would have to say another name than was hashed.
 */
export async function replaceInDrafts(tx: Tx, actor: Actor, from: Unit, into: Unit): Promise<void> {
  const parts = await tx.agreementParty.findMany({
    where: { organizationId: from.id },
    orderBy: { agreementId: 'asc' },
    select: {
      agreementId: true,
      position: true,
      agreement: { select: { title: true, number: true, status: true, version: true } },
    },
  })
  const fixed = parts.find(({ agreement }) => agreement.status !== 'draft')
  if (fixed) {
    const { title, number } = fixed.agreement
    throw new RefusedError(
      `协议“${title}”${number ? `（${number}）` : ''}的文本写有“${from.name}”，已交各方确认或登记，不能改写。` +
        `请先由起草单位收回修改，或把“${from.name}”作为一家单位核验。`,
    )
  }
  for (const { agreementId, position, agreement } of parts) {
    const { count } = await tx.agreement.updateMany({
      where: { id: agreementId, status: 'draft', version: agreement.version },
      data: { version: { increment: 1 } },
    })
    if (count === 0) throw new ConflictError(agreement.version)
    await tx.agreementParty.delete({
      where: { agreementId_organizationId: { agreementId, organizationId: from.id } },
      select: { position: true },
    })
    await tx.agreementParty.createMany({
      data: [{ agreementId, organizationId: into.id, position }],
      skipDuplicates: true,
    })
    await recordAudit(tx, actor, {
      action: 'agreement.replace-party',
      subjectType: 'agreement',
      subjectId: agreementId,
      before: { unit: from.name },
      after: { unit: into.name },
    })
  }
}
