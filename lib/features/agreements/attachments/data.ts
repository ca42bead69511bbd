import type { Actor } from '@/lib/features/accounts/types'
import { fileSelect, toStoredFile } from '@/lib/features/files/data'
import type { StoredFile } from '@/lib/features/files/types'
import { type Db, db } from '@/lib/server/db'
import { publicAgreement } from '../data'
import { findStoredAgreement, toSubject } from '../drafts/data'
import { can } from '../permissions'
import { mayChangeFiles } from './permissions'
import type { AgreementFiles } from './types'

/** The files of an agreement in their order, for whoever puts it before its parties or prints it. */
export async function listAttachments(client: Db, agreementId: string): Promise<StoredFile[]> {
  const rows = await client.agreementAttachment.findMany({
    where: { agreementId },
    orderBy: [{ position: 'asc' }, { fileId: 'asc' }],
    select: { file: { select: fileSelect } },
  })
  return rows.map(({ file }) => toStoredFile(file))
}

/** An agreement with what decides whether its files may be changed; null where the actor may not see it. */
export async function findAgreementForFiles(client: Db, actor: Actor, id: string) {
  const row = await findStoredAgreement(client, id)
  if (!row) return null
  const subject = toSubject(row)
  if (!can(actor, 'view', subject)) return null
  return { organizationId: row.drafterId, mayChange: mayChangeFiles(actor, subject, row.versions.length) }
}

/** The files of an agreement, for those who may see it. */
export async function findAgreementFiles(actor: Actor, id: string): Promise<AgreementFiles | null> {
  const agreement = await findAgreementForFiles(db, actor, id)
  if (!agreement) return null
  return { files: await listAttachments(db, id), mayChange: agreement.mayChange }
}

/** Agreements that have this file now, or had it when they were put before their parties. */
const having = (fileId: string) => ({
  OR: [{ attachments: { some: { fileId } } }, { versions: { some: { files: { some: { fileId } } } } }],
})

/** Whether the actor may read a file as one of an agreement; null where no agreement has it. */
export async function readAsAttachment(
  actor: Actor | null,
  fileId: string,
): Promise<'public' | 'open' | 'closed' | null> {
  const agreements = await db.agreement.findMany({
    where: having(fileId),
    take: 50,
    select: { id: true },
  })
  if (agreements.length === 0) return null
  const shown = await db.agreement.count({
    where: { AND: [publicAgreement, { confidentiality: 'full_text', attachments: { some: { fileId } } }] },
  })
  if (shown > 0) return 'public'
  if (!actor) return 'closed'
  for (const { id } of agreements) {
    const row = await findStoredAgreement(db, id)
    if (row && can(actor, 'view', toSubject(row))) return 'open'
  }
  return 'closed'
}

/** Whether the link by which a party without an account answers a version shows this file; `tokenHash` of its token. */
export async function isShownByLink(tokenHash: string, fileId: string, now: Date): Promise<boolean> {
  const link = await db.confirmationLink.findUnique({
    where: { tokenHash, revokedAt: null, expiresAt: { gt: now } },
    select: { agreementId: true, version: true },
  })
  return link !== null && (await db.agreementVersionFile.count({ where: { ...link, fileId } })) > 0
}
