import { type FileHandle, open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import {
  ATTACHMENT_KINDS,
  cleanFileName,
  extensionOf,
  FILE_KINDS,
  FILE_LIMITS,
  type FileKind,
  FileRefusedError,
} from '@/lib/shared/files'
import { checkZip } from './zip'

export type CheckedFile = { kind: FileKind; mediaType: string; name: string }

const HEAD_BYTES = 4100
/** Readers look for the end mark of a PDF near its end, behind whatever a mailbox added. */
const TAIL_BYTES = 2048
const CHUNK_BYTES = 256 * 1024

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

const KIND_OF: Partial<Record<string, FileKind>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
}

const isOffice = (kind: FileKind) => kind === 'docx' || kind === 'xlsx'

/** What the content is, null for nothing known; the parts of an office document tell which one it is. */
async function detect(head: Buffer, path: string): Promise<FileKind | null> {
  const found = (await fileTypeFromBuffer(head))?.mime
  const kind = KIND_OF[found ?? '']
  if (kind) return kind
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return officeKind(path)
  if (found === 'application/x-cfb') throw new FileRefusedError('old')
  const beginning = head.toString('latin1', 0, 1024)
  if (/<\s*(?:!doctype|html|svg|script|\?xml|body)/i.test(beginning)) throw new FileRefusedError('script')
  return null
}

const PARTS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const

/** The main part that the list of contents names with this type, if it is there. */
function hasMainPart(contents: string, type: string, names: ReadonlySet<string>): boolean {
  return [...contents.matchAll(/<(?:\w+:)?Override\b[^>]*>/g)].some(([tag]) => {
    const part = /\bPartName\s*=\s*["']\/([^"']+)["']/.exec(tag)?.[1]
    return /\bContentType\s*=\s*["']([^"']+)["']/.exec(tag)?.[1] === type && names.has(part ?? '')
  })
}

const SETTINGS_TIES = 'word/_rels/settings.xml.rels'

/** Which office document it is, without anything in it that acts when it is opened. */
async function officeKind(path: string): Promise<FileKind | null> {
  const contentsName = '[Content_Types].xml'
  const { names, texts } = await checkZip(path, undefined, [contentsName, SETTINGS_TIES])
  const contents = texts.get(contentsName) ?? ''
  const list = [...names].map((name) => name.toLowerCase())
  if (
    list.some((name) => /vbaproject|vbadata|\/activex\//.test(name)) ||
    /macroEnabled|vbaProject/i.test(contents)
  )
    throw new FileRefusedError('macros')
  // Word fetches and runs a template from elsewhere as soon as the document is opened.
  if (
    /attachedTemplate[^>]*TargetMode\s*=\s*["']External|TargetMode\s*=\s*["']External[^>]*attachedTemplate/i.test(
      texts.get(SETTINGS_TIES) ?? '',
    )
  )
    throw new FileRefusedError('external')
  if (!names.has('_rels/.rels')) return null
  if (hasMainPart(contents, PARTS.docx, names)) return 'docx'
  if (hasMainPart(contents, PARTS.xlsx, names)) return 'xlsx'
  return null
}

/** Names of what acts by itself: 6 to 13 letters, which do not come up by chance in packed bytes. */
const ACTS = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])/
const LONGEST = 64

/**
 * Refuses a PDF that is cut off, and one that says plainly that it runs scripts, starts programs or carries other
 * files. What is hidden in packed objects is not found: this is no virus scan, and docs/operations.md says so.
 */
async function checkPdf(handle: FileHandle, size: number): Promise<void> {
  const tail = await readAt(handle, Math.max(0, size - TAIL_BYTES), TAIL_BYTES)
  if (!tail.includes('%%EOF')) throw new FileRefusedError('broken')
  let before = ''
  for (let at = 0; at < size; at += CHUNK_BYTES) {
    const text = before + (await readAt(handle, at, CHUNK_BYTES)).toString('latin1')
    // A name may be written with numbers for letters: /Java#53cript.
    const plain = text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    if (ACTS.test(plain)) throw new FileRefusedError('active')
    before = text.slice(-LONGEST)
  }
}

/** Refuses an image whose end is missing: an upload or a copy that broke off. */
async function checkImage(handle: FileHandle, kind: FileKind, head: Buffer, size: number): Promise<void> {
  const tail = await readAt(handle, Math.max(0, size - TAIL_BYTES), TAIL_BYTES)
  const whole =
    (kind === 'png' && tail.includes('IEND')) ||
    (kind === 'jpeg' && tail.includes(Buffer.from([0xff, 0xd9]))) ||
    (kind === 'webp' && head.readUInt32LE(4) + 8 <= size)
  if (!whole) throw new FileRefusedError('broken')
}

const wantsWord = (kinds: readonly FileKind[]) => kinds.every((kind) => kind === 'docx')

/**
 * Looks into a file and says what it is and under which name it may be kept. Its name and the type that the browser
 * claims count for nothing, but an extension of another kind is refused. Throws FileRefusedError with a sentence for
 * whoever sent it. `kinds` are those that are wanted: what may be attached to records, unless told otherwise.
 */
export async function checkFile(
  path: string,
  name: string,
  kinds: readonly FileKind[] = ATTACHMENT_KINDS,
): Promise<CheckedFile> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    if (size === 0) throw new FileRefusedError('empty')
    if (size > FILE_LIMITS.bytes) throw new FileRefusedError('large')
    const head = await readAt(handle, 0, HEAD_BYTES)
    const kind = await detect(head, path)
    if (kind === null || !kinds.includes(kind)) throw new FileRefusedError(wantsWord(kinds) ? 'word' : 'kind')
    const claimed = extensionOf(name)
    const others = Object.entries(FILE_KINDS).filter(([other]) => other !== kind)
    if (others.some(([, { extensions }]) => extensions.some((one) => one === claimed)))
      throw new FileRefusedError('mismatch')
    if (kind === 'pdf') await checkPdf(handle, size)
    else if (!isOffice(kind)) await checkImage(handle, kind, head, size)
    return { kind, mediaType: FILE_KINDS[kind].mediaType, name: cleanFileName(name, kind) }
  } finally {
    await handle.close()
  }
}
