import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  stat,
  statfs,
  unlink,
  utimes,
} from 'node:fs/promises'
import path from 'node:path'
import { env } from '../env'

/*
 * Files lie in DATA_DIR/files under the SHA-256 of their content (files/ab/ab12…), each content once, written whole
 * or not at all and never changed. Which record they belong to, and who may read them, stands in the database.
 */

const CHECKSUM = /^[0-9a-f]{64}$/

const root = () => path.join(env().dataDir, 'files')

/** Where files are while they are received; of the same file system, so that they can be moved in one step. */
export async function temporaryFolder(): Promise<string> {
  const folder = path.join(root(), 'tmp')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

function placeOf(checksum: string): string {
  if (!CHECKSUM.test(checksum)) throw new Error('Not a SHA-256')
  return path.join(root(), checksum.slice(0, 2), checksum)
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Counts a content as used now, which keeps it for some days more; false where it is missing. */
export async function markUsed(checksum: string): Promise<boolean> {
  const now = new Date()
  try {
    await utimes(placeOf(checksum), now, now)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/**
 * Moves a received file, already synced to the disk, to its place under its checksum. Where the same content is there
 * it only counts as used now. Survives a power cut once it returns.
 */
export async function storeFile(temporaryPath: string, checksum: string): Promise<void> {
  if (await markUsed(checksum)) return unlink(temporaryPath)
  const place = placeOf(checksum)
  const folder = path.dirname(place)
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(temporaryPath, place)
  await syncFolder(folder)
  if (made) await syncFolder(root())
}

/** The whole content, for what must be read at once (a Word template). At most 20 MB; null where it is missing. */
export async function readStoredFile(checksum: string): Promise<Buffer | null> {
  try {
    return await readFile(placeOf(checksum))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const CHUNK_BYTES = 64 * 1024

/** One piece is read for each that is asked for, so that a slow reader holds one piece in memory. */
function streamOf(handle: FileHandle): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, null)
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
        await handle.close()
        controller.close()
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  )
}

/** The content as a stream that must be read or cancelled; null where it is missing. */
export async function openStoredFile(checksum: string): Promise<ReadableStream<Uint8Array> | null> {
  try {
    return streamOf(await open(placeOf(checksum), 'r'))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Size in bytes of the stored content; null where it is missing. */
export async function storedSize(checksum: string): Promise<number | null> {
  try {
    return (await stat(placeOf(checksum))).size
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Bytes that can still be written where files are kept, or will be. Makes no folder: the doctor asks too. */
export async function freeBytes(): Promise<number> {
  for (let folder = root(); ; folder = path.dirname(folder)) {
    try {
      const { bavail, bsize } = await statfs(folder)
      return bavail * bsize
    } catch (error) {
      if (!isMissing(error) || folder === path.dirname(folder)) throw error
    }
  }
}

async function olderThan(file: string, moment: Date): Promise<boolean> {
  try {
    return (await stat(file)).mtime < moment
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** The checksums of everything stored that nobody used since `moment`, folder by folder. */
export async function* listStoredBefore(moment: Date): AsyncGenerator<string[]> {
  await temporaryFolder()
  for (const shard of (await readdir(root())).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const old: string[] = []
    for (const name of await readdir(path.join(root(), shard)))
      if (CHECKSUM.test(name) && (await olderThan(placeOf(name), moment))) old.push(name)
    if (old.length > 0) yield old
  }
}

/**
 * Removes a content that nothing names. It is moved away first and looked at there: where somebody stored the same
 * content in this very moment it goes back.
 */
export async function removeStored(checksum: string, unusedSince: Date): Promise<boolean> {
  const place = placeOf(checksum)
  const aside = path.join(await temporaryFolder(), `${checksum}-removed`)
  try {
    await rename(place, aside)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
  const unused = await olderThan(aside, unusedSince)
  if (unused) await unlink(aside)
  else await rename(aside, place)
  return unused
}

/** Removes what was being received when a process died. */
export async function removeAbandoned(before: Date): Promise<number> {
  const folder = await temporaryFolder()
  let removed = 0
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    if (!(await olderThan(file, before))) continue
    await unlink(file)
    removed += 1
  }
  return removed
}
