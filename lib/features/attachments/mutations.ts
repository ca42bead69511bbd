import type { Actor } from '@/lib/features/accounts/types'
import { findAgreementForFiles, findEntryForScan } from '@/lib/features/agreements/attachments/data'
import {
  attachToAgreement,
  correctScan,
  detachFromAgreement,
} from '@/lib/features/agreements/attachments/mutations'
import { findUnitForTemplates } from '@/lib/features/agreements/word-templates/data'
import { attachWordTemplate, detachWordTemplate } from '@/lib/features/agreements/word-templates/mutations'
import { findDeclarationForFiles } from '@/lib/features/capacity/evidence/data'
import { attachToDeclaration, detachFromDeclaration } from '@/lib/features/capacity/evidence/mutations'
import { receiveAndKeep } from '@/lib/features/files/mutations'
import type { StoredFile } from '@/lib/features/files/types'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { findMilestoneForFiles } from '@/lib/features/projects/evidence/data'
import { attachEvidence, detachEvidence } from '@/lib/features/projects/evidence/mutations'
import { consume } from '@/lib/server/auth/limits'
import { db } from '@/lib/server/db'
import { keepFormDraft } from '@/lib/server/form-drafts'
import { ForbiddenError, NotFoundError, TooManyError } from '@/lib/shared/errors'
import { FileRefusedError } from '@/lib/shared/files'
import type { AttachmentSubject } from './constants'
import type { DetachInput, UploadTarget } from './schema'
import type { FileKeeper } from './types'

const KEEPERS: Record<AttachmentSubject, FileKeeper> = {
  agreement: {
    prepare: (actor, id) => findAgreementForFiles(db, actor, id),
    attach: attachToAgreement,
    detach: detachFromAgreement,
  },
  scan: {
    prepare: (actor, id) => findEntryForScan(db, actor, id),
    attach: correctScan,
    // What was recorded by its hash is replaced, never taken away.
    detach: () => Promise.reject(new ForbiddenError()),
  },
  word_template: {
    prepare: async (actor, id) => findUnitForTemplates(actor, id),
    attach: attachWordTemplate,
    detach: detachWordTemplate,
  },
  declaration: {
    prepare: (actor, id) => findDeclarationForFiles(db, actor, id),
    attach: attachToDeclaration,
    detach: detachFromDeclaration,
  },
  milestone: {
    prepare: (actor, id) => findMilestoneForFiles(db, actor, id),
    attach: attachEvidence,
    detach: detachEvidence,
  },
}

/** What the records' own mutations say, in the words of a form that sends a file. */
function toRefusal(error: unknown): unknown {
  if (error instanceof NotFoundError) return new FileRefusedError('missing')
  if (error instanceof ForbiddenError) return new FileRefusedError('changed')
  if (error instanceof TooManyError) return new FileRefusedError('often')
  return error
}

/** Attaches the one file of a multipart request to a record. Refusals are FileRefusedError; nothing is kept then. */
export async function uploadAttachment(
  actor: Actor,
  { subject, id }: Pick<UploadTarget, 'subject' | 'id'>,
  request: Request,
): Promise<{ file: StoredFile; tags: string[] }> {
  const keeper = KEEPERS[subject]
  try {
    await consume('uploadAccount', actor.userId ?? actor.label)
    const place = await keeper.prepare(actor, id)
    if (!place) throw new NotFoundError()
    if (!place.mayChange) throw new ForbiddenError()
    return await receiveAndKeep(actor, request, {
      organizationId: place.organizationId,
      kinds: place.kinds,
      inspect: place.inspect,
      attach: (tx, file, fields) => keeper.attach(tx, actor, id, file, fields),
    })
  } catch (error) {
    throw toRefusal(error)
  }
}

/** Keeps what is wrong with a file for the page to which a form without scripts returns; no address could hold it. */
export async function keepRefusal(
  actor: Actor,
  path: string,
  { reason, detail }: FileRefusedError,
): Promise<void> {
  if (actor.userId && detail) await keepFormDraft(actor.userId, path, { [reason]: detail })
}

/** Takes a file off a record. */
export async function removeAttachment(
  actor: Actor,
  { subject, id, fileId }: DetachInput,
): Promise<{ tags: readonly string[] }> {
  return db.$transaction(async (tx) => {
    const tags = await KEEPERS[subject].detach(tx, actor, id, fileId)
    await enqueueTags(tx, tags)
    return { tags }
  })
}
