import type { Actor } from '@/lib/features/accounts/types'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { db, type Tx } from '@/lib/server/db'
import { checkFile } from '@/lib/server/files/check'
import { type ReceivedFile, withReceivedFile } from '@/lib/server/files/receive'
import { storeFile } from '@/lib/server/files/storage'
import { FILE_LIMITS, type FileKind, FileRefusedError } from '@/lib/shared/files'
import { fileSelect, toStoredFile, usedBytes } from './data'
import type { StoredFile } from './types'

export type FileUse = {
  /** The unit that the file belongs to; none: the secretariat or the platform keeps it. */
  organizationId: string | null
  /** What it may be; what records take as attachments, unless told otherwise. */
  kinds?: readonly FileKind[]
  /** Looks into the file for what this record needs of it, before it is stored; throws FileRefusedError. */
  inspect?: (path: string) => Promise<void>
  /**
   * Ties the file to its record, with audit entry, in the transaction that makes its row. `fields` are what else the
   * form sent. Gives the tags to expire.
   */
  attach: (tx: Tx, file: StoredFile, fields: ReceivedFile['fields']) => Promise<readonly string[]>
}

/** Makes the row of a received file, with the record that it belongs to, once its content lies safely on the disk. */
async function keep(
  actor: Actor,
  received: ReceivedFile,
  { organizationId, kinds, inspect, attach }: FileUse,
) {
  const { name, mediaType } = await checkFile(received.path, received.name, kinds)
  await inspect?.(received.path)
  const { checksum, size: byteSize } = received
  await storeFile(received.path, checksum)
  return db.$transaction(async (tx) => {
    const row = await tx.file.create({
      data: { checksum, name, mediaType, byteSize, organizationId, uploadedById: actor.userId },
      select: fileSelect,
    })
    const file = toStoredFile(row)
    const tags = await attach(tx, file, received.fields)
    await enqueueTags(tx, tags)
    return { file, tags: [...tags] }
  })
}

/**
 * Takes the one file of a multipart request and keeps it for one record: received piece by piece, checked by its
 * content, stored under its checksum, tied to the record in one transaction. The caller has asked whether the actor
 * may; `attach` asks again, when it has the record for itself. Throws FileRefusedError.
 */
export async function receiveAndKeep(
  actor: Actor,
  request: Request,
  use: FileUse,
): Promise<{ file: StoredFile; tags: string[] }> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  const used = await usedBytes({ organizationId: use.organizationId, uploadedById: actor.userId })
  if (used + announced > FILE_LIMITS.quotaBytes) throw new FileRefusedError('quota')
  return withReceivedFile(request, { maxBytes: FILE_LIMITS.bytes }, (received) => keep(actor, received, use))
}
