import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { FileRefusedError } from '@/lib/shared/files'
import { freeBytes, temporaryFolder } from './storage'

export type ReceivedFile = {
  /** A temporary file; it is gone when the work is done, unless `storeFile` has moved it. */
  path: string
  /** As the browser says: to be cleaned by `checkFile`. */
  name: string
  size: number
  /** SHA-256 of the content. */
  checksum: string
  /** The other fields of the form, by their names. */
  fields: Readonly<Record<string, string>>
}

/** Beside the file: boundary, headers, a few fields. */
const ENVELOPE_BYTES = 64 * 1024
/** What is left on the disk whatever is uploaded: the database may lie on the same one. */
const SPARE_BYTES = 512 * 1024 * 1024
/** A body that turns out too large is read to its end, so that the sender hears why; but not for ever. */
const PATIENCE = 4

async function write(file: BusboyFileStream, handle: FileHandle, maxBytes: number, name: string) {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of file as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes * PATIENCE) throw new FileRefusedError('large')
    if (size > maxBytes) continue
    hash.update(chunk)
    await handle.write(chunk)
  }
  if (size > maxBytes) throw new FileRefusedError('large')
  // Nothing without a name is what a browser sends of a field in which no file was chosen.
  if (size === 0) throw new FileRefusedError(name === '' ? 'none' : 'empty')
  await handle.sync()
  return { size, checksum: hash.digest('hex') }
}

function parserOf(contentType: string): BusboyInstance {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) throw new FileRefusedError('malformed')
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: 1, fields: 10, parts: 12, fieldSize: 2_000, headerPairs: 20, headerSize: 8_192 },
    })
  } catch {
    throw new FileRefusedError('malformed')
  }
}

/** Reads the body to its end and gives the one file in it, written to `target`. */
async function receive(request: Request, target: string, maxBytes: number): Promise<ReceivedFile> {
  const parser = parserOf(request.headers.get('content-type') ?? '')
  if (!request.body) throw new FileRefusedError('none')
  const body = Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>)
  const handle = await open(target, 'wx', 0o600)
  let written: Promise<Omit<ReceivedFile, 'fields'>> | undefined
  const fields = new Map<string, string>()
  let part: BusboyFileStream | undefined
  let tooMany = false
  parser.on('filesLimit', () => {
    tooMany = true
  })
  parser.on('field', (name, value) => fields.set(name, value))
  parser.on('file', (_field, file, name) => {
    part = file
    written = write(file, handle, maxBytes, name ?? '').then((content) => ({
      path: target,
      name: name ?? '',
      ...content,
    }))
    // A failure in the middle ends the reading as well. After the end of the part the body ends by itself, and whoever
    // cancels it in that moment makes the framework close it a second time.
    written.catch((error: Error) => {
      if (!file.readableEnded) body.destroy(error)
    })
  })
  try {
    await pipeline(body, parser)
    if (tooMany) throw new FileRefusedError('many')
    if (!written) throw new FileRefusedError('none')
    return { ...(await written), fields: Object.fromEntries(fields) }
  } catch (error) {
    throw error instanceof FileRefusedError ? error : new FileRefusedError('malformed')
  } finally {
    // Where the body broke off nobody ends the part: who writes it would wait for ever.
    part?.destroy()
    await written?.catch(() => {})
    await handle.close()
  }
}

/**
 * Takes the one file of a multipart request piece by piece into a temporary file, hashing it on the way, and gives it
 * to `use`; afterwards the temporary file is removed, whatever happened. Throws FileRefusedError. The caller has made
 * sure who sends it. Whoever keeps the file calls `checkFile` and then `storeFile`.
 */
export async function withReceivedFile<T>(
  request: Request,
  { maxBytes }: { maxBytes: number },
  use: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > maxBytes + ENVELOPE_BYTES) throw new FileRefusedError('large')
  if ((await freeBytes()) < SPARE_BYTES + maxBytes) throw new FileRefusedError('full')
  const target = path.join(await temporaryFolder(), randomUUID())
  try {
    return await use(await receive(request, target, maxBytes))
  } finally {
    await rm(target, { force: true })
  }
}
