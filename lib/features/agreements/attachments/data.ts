import type { Actor } from '@/lib/features/accounts/types'
import { fileSelect, toStoredFile } from '@/lib/features/files/data'
import type { StoredFile } from '@/lib/features/files/types'
import { hashToken } from '@/lib/server/auth/tokens'
import { type Db, db } from '@/lib/server/db'
import { publicAgreement } from '../data'
import { findStoredAgreement, toSubject } from '../drafts/data'
import { liveLink } from '../links/rules'
import { can } from '../permissions'
import { mayChangeFiles, mayCorrectScan } from './permissions'
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

/** The files of a version, as they were put before the parties. */
async function listVersionFiles(agreementId: string, version: number): Promise<StoredFile[]> {
  const rows = await db.agreementVersionFile.findMany({
    where: { agreementId, version },
    orderBy: [{ position: 'asc' }, { fileId: 'asc' }],
    select: { file: { select: fileSelect } },
  })
  return rows.map(({ file }) => toStoredFile(file))
}

/** What decides whether the files of an agreement may be changed; null where the actor may not see what is being written. */
export async function findAgreementForFiles(client: Db, actor: Actor, id: string) {
  const row = await findStoredAgreement(client, id)
  if (!row || !can(actor, 'view_draft', toSubject(row))) return null
  return {
    organizationId: row.drafterId,
    mayChange: mayChangeFiles(actor, toSubject(row), row.versions.length),
  }
}

/** The same for the scan of an entry that is registered. */
export async function findEntryForScan(client: Db, actor: Actor, id: string) {
  const row = await findStoredAgreement(client, id)
  if (!row || !can(actor, 'view_draft', toSubject(row))) return null
  return { row, organizationId: null, mayChange: mayCorrectScan(actor, toSubject(row), row.versions.length) }
}

/**
 * The files of an agreement, for those who may see it: of the draft for whoever writes it, else of the version that was
 * last put before the parties.
 */
export async function findAgreementFiles(actor: Actor, id: string): Promise<AgreementFiles | null> {
  const row = await findStoredAgreement(db, id)
  const subject = row && toSubject(row)
  if (!row || !subject || !can(actor, 'view', subject)) return null
  const [last] = row.versions
  const asDraft = !last || (row.status === 'draft' && can(actor, 'view_draft', subject))
  return {
    files: asDraft ? await listAttachments(db, id) : await listVersionFiles(id, last.number),
    mayChange: mayChangeFiles(actor, subject, row.versions.length),
    mayCorrect: mayCorrectScan(actor, subject, row.versions.length),
  }
}

/** How many agreements are asked about one file; an upload belongs to one. */
const MOST = 20

/** Whether the actor may read a file as one of an agreement; null where no agreement has it. */
export async function readAsAttachment(
  actor: Actor | null,
  fileId: string,
): Promise<'public' | 'open' | 'closed' | null> {
  const now = { attachments: { some: { fileId } } }
  const shown = { versions: { some: { files: { some: { fileId } } } } }
  const [agreements, published] = await Promise.all([
    db.agreement.findMany({
      where: { OR: [now, shown] },
      take: MOST,
      select: {
        id: true,
        versions: { where: { files: { some: { fileId } } }, take: 1, select: { number: true } },
      },
    }),
    db.agreement.count({ where: { AND: [publicAgreement, { confidentiality: 'full_text' }, now] } }),
  ])
  if (agreements.length === 0) return null
  if (published > 0) return 'public'
  for (const { id, versions } of actor ? agreements : []) {
    const row = await findStoredAgreement(db, id)
    // What was never put before the parties is for those who write it.
    const verb = versions.length > 0 ? 'view' : 'view_draft'
    if (actor && row && can(actor, verb, toSubject(row))) return 'open'
  }
  return 'closed'
}

/** What a link that works asks about, and its files. */
const linkedVersion = (token: string, now: Date) =>
  db.confirmationLink.findFirst({
    where: { tokenHash: hashToken(token), ...liveLink(now), agreement: { status: 'proposed' } },
    select: { agreementId: true, version: true },
  })

/** Whether the link by which a party without an account answers a version shows this file. */
export async function isShownByLink(token: string, fileId: string, now: Date): Promise<boolean> {
  const link = await linkedVersion(token, now)
  return link !== null && (await db.agreementVersionFile.count({ where: { ...link, fileId } })) > 0
}

/** The files of the version that a link asks about; none where the link does not work. */
export async function listLinkFiles(token: string, now: Date): Promise<StoredFile[]> {
  const link = await linkedVersion(token, now)
  return link ? listVersionFiles(link.agreementId, link.version) : []
}
