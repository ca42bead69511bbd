import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { FileRefusedError } from '@/lib/shared/files'

export type ZipLimits = {
  entries: number
  /** Bytes of everything together, unpacked. */
  bytes: number
  /** How many times larger than packed one entry may be; small entries may be more. */
  ratio: number
}

/** What an office document may hold. Word's own files stay far below. */
const OFFICE_LIMITS: ZipLimits = { entries: 5_000, bytes: 200 * 1024 * 1024, ratio: 250 }

/** Entries below this size may be packed as well as they like: a page of spaces is no bomb. */
const SMALL = 1024 * 1024
/** Longest text that is handed back. */
const TEXT_LIMIT = 1024 * 1024

export type ZipContent = { names: ReadonlySet<string>; texts: ReadonlyMap<string, string> }

/** What the archive says of an entry; each is also held to it while it is unpacked. */
function checkEntry(entry: Entry, { ratio }: ZipLimits, names: Set<string>): void {
  const { fileName, uncompressedSize: size, compressedSize } = entry
  if (entry.isEncrypted()) throw new FileRefusedError('encrypted')
  // yauzl refuses absolute paths, drives, `..` and backslashes.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the purpose
  if (/[\u0000-\u001f\u007f]/.test(fileName) || names.has(fileName.toLowerCase()))
    throw new FileRefusedError('path')
  if (size > SMALL && size > compressedSize * ratio) throw new FileRefusedError('bomb')
}

/** Unpacks an entry into nothing, to see that it is what the archive says; gives its text where that is wanted. */
async function unpack(zip: ZipFile, entry: Entry, wanted: boolean): Promise<string> {
  const keep = wanted && entry.uncompressedSize <= TEXT_LIMIT
  const chunks: Buffer[] = []
  // The stream fails as soon as it gives another number of bytes than was said.
  for await (const chunk of await zip.openReadStreamPromise(entry)) if (keep) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

async function walk(zip: ZipFile, limits: ZipLimits, wanted: readonly string[]): Promise<ZipContent> {
  if (zip.entryCount > limits.entries) throw new FileRefusedError('bomb')
  const folded = new Set<string>()
  const names = new Set<string>()
  const texts = new Map<string, string>()
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry, limits, folded)
    bytes += entry.uncompressedSize
    if (bytes > limits.bytes || names.size >= limits.entries) throw new FileRefusedError('bomb')
    const isWanted = wanted.includes(entry.fileName)
    const text = await unpack(zip, entry, isWanted)
    if (isWanted) texts.set(entry.fileName, text)
    names.add(entry.fileName)
    folded.add(entry.fileName.toLowerCase())
  }
  return { names, texts }
}

/**
 * Looks through a whole archive before anything of it is used: number of entries, sizes, ratio, names, passwords. Every
 * entry is unpacked once, into nothing, because sizes can be written falsely. Gives the names of the entries and
 * the texts of the small ones that are `wanted`. Throws FileRefusedError with a sentence for whoever sent it.
 * For whoever reads .xlsx or .docx with a library: call this first, since those unpack whatever they are given.
 */
export async function checkZip(
  path: string,
  limits: ZipLimits = OFFICE_LIMITS,
  wanted: readonly string[] = [],
): Promise<ZipContent> {
  let zip: ZipFile | undefined
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
    return await walk(zip, limits, wanted)
  } catch (error) {
    if (error instanceof FileRefusedError) throw error
    const message = error instanceof Error ? error.message : ''
    if (/absolute path|relative path|invalid characters/.test(message)) throw new FileRefusedError('path')
    throw new FileRefusedError(/too many bytes/.test(message) ? 'bomb' : 'broken')
  } finally {
    zip?.close()
  }
}
