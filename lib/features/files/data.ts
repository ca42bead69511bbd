import { createHash } from 'node:crypto'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { freeBytes, openStoredFile, storedSize } from '@/lib/server/files/storage'
import type { StorageReport, StoredFile } from './types'

/** What to select of a file for `toStoredFile`. */
export const fileSelect = {
  id: true,
  name: true,
  mediaType: true,
  byteSize: true,
  checksum: true,
  createdAt: true,
} as const satisfies Prisma.FileSelect

/** What to select of a file that a public page names. */
export const shownFileSelect = {
  id: true,
  name: true,
  mediaType: true,
  byteSize: true,
} as const satisfies Prisma.FileSelect

type FileRow = Prisma.FileGetPayload<{ select: typeof fileSelect }>

/** A selected file as records show it. */
export function toStoredFile({ createdAt, ...file }: FileRow): StoredFile {
  return { ...file, uploadedAt: createdAt.toISOString() }
}

/** A file and who uploaded it. Who may read it is for the records to say that it belongs to. */
export async function findFile(
  id: string,
): Promise<{ file: StoredFile; uploadedById: string | null } | null> {
  const row = await db.file.findUnique({ where: { id }, select: { ...fileSelect, uploadedById: true } })
  if (!row) return null
  const { uploadedById, ...file } = row
  return { file: toStoredFile(file), uploadedById }
}

/** Whose share of the disk a file takes: its unit's, without one its uploader's. */
export type FileOwner = { organizationId: string | null; uploadedById: string | null }

/** Bytes of all files of a unit; of those that belong to no unit, of whoever uploaded them. */
export async function usedBytes({ organizationId, uploadedById }: FileOwner): Promise<number> {
  const where = organizationId === null ? { organizationId, uploadedById } : { organizationId }
  const { _sum } = await db.file.aggregate({ where, _sum: { byteSize: true } })
  return _sum.byteSize ?? 0
}

/** Files that no record names any more. */
export const unusedFile = {
  agreementAttachments: { none: {} },
  agreementVersions: { none: {} },
  wordTemplates: { none: {} },
  milestones: { none: {} },
  declarations: { none: {} },
} as const satisfies Prisma.FileWhereInput

/** Which of these contents the database names. */
export async function namedChecksums(client: Db, checksums: readonly string[]): Promise<Set<string>> {
  const rows = await client.file.findMany({
    where: { checksum: { in: [...checksums] } },
    distinct: ['checksum'],
    select: { checksum: true },
  })
  return new Set(rows.map(({ checksum }) => checksum))
}

async function isWhole(checksum: string): Promise<boolean> {
  const stream = await openStoredFile(checksum)
  if (!stream) return false
  const hash = createHash('sha256')
  for await (const chunk of stream) hash.update(chunk)
  return hash.digest('hex') === checksum
}

const SOUGHT = 20_000
const READ = 50

/** For the doctor: whether the files that the database names are on the disk, the newest read whole. Changes nothing. */
export async function inspectStorage(): Promise<StorageReport> {
  const [files, rows] = await Promise.all([
    db.file.count(),
    db.file.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SOUGHT,
      select: { checksum: true, byteSize: true },
    }),
  ])
  const sizes = new Map(rows.map(({ checksum, byteSize }) => [checksum, byteSize]))
  const missing: string[] = []
  const damaged: string[] = []
  let read = 0
  for (const [checksum, byteSize] of sizes) {
    const size = await storedSize(checksum)
    if (size === null) missing.push(checksum)
    else if (size !== byteSize) damaged.push(checksum)
    else if (read < READ) {
      read += 1
      if (!(await isWhole(checksum))) damaged.push(checksum)
    }
  }
  return { files, sought: sizes.size, missing, read, damaged, freeBytes: await freeBytes() }
}
