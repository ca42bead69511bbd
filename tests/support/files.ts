import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import PizZip from 'pizzip'

/** One entry of an archive; the sizes may lie. */
export type ZipEntry = {
  name: string
  content: Buffer | string
  says?: number
  flags?: number
  stored?: boolean
}

const u16 = (value: number) => Buffer.from([value & 255, value >> 8])
const u32 = (value: number) => {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value >>> 0)
  return buffer
}

/** An archive made byte by byte, without checksums, so that it can be wrong in ways in which no library makes it. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, says, flags = 0x800, stored = false } of entries) {
    const plain = Buffer.from(content)
    const packed = stored ? plain : deflateRawSync(plain)
    const fields = [
      u16(20),
      u16(flags),
      u16(stored ? 0 : 8),
      u32(0),
      u32(0),
      u32(packed.length),
      u32(says ?? plain.length),
      u16(Buffer.byteLength(name)),
      u16(0),
    ]
    const local = Buffer.concat([u32(0x04034b50), ...fields, Buffer.from(name), packed])
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(20),
        ...fields,
        ...[u16(0), u16(0), u16(0), u32(0), u32(offset)],
        Buffer.from(name),
      ]),
    )
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = [u32(0x06054b50), u16(0), u16(0), u16(entries.length), u16(entries.length)]
  return Buffer.concat([...parts, central, ...end, u32(central.length), u32(offset), u16(0)])
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The parts without which there is no Word document. */
export const DOCX_PARTS: readonly ZipEntry[] = [
  {
    name: '[Content_Types].xml',
    content: `<Types><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
  },
  { name: '_rels/.rels', content: '<Relationships/>' },
  { name: 'word/document.xml', content: '<w:document/>' },
]

export const makeDocx = (...more: ZipEntry[]) => makeZip([...DOCX_PARTS, ...more])

/** A Word file with one paragraph for each line; a line as a list has its words cut into several runs, as Word does. */
export function makeWord(...lines: (string | string[])[]): Promise<Buffer> {
  const children = lines.map(
    (line) => new Paragraph({ children: [line].flat().map((text) => new TextRun(text)) }),
  )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** The same with another part, e.g. a picture. */
export function addPart(word: Buffer, name: string, content: Buffer | string): Buffer {
  return new PizZip(word).file(name, content).generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** A PDF as far as this portal looks at one; `body` stands in the middle of it. */
export const makePdf = (body: string | Buffer = '') =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
    Buffer.from(body),
    Buffer.from('\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
  ])

/** An image of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Sent = { name: string; content: Buffer | string }

/** A multipart request with these files, as a form sends it. */
export const makeUpload = (...files: Sent[]): Request => makeFilledUpload({}, ...files)

/** The same with other fields in front. */
export function makeFilledUpload(fields: Record<string, string>, ...files: Sent[]): Request {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const { name, content } of files)
    form.append('file', new Blob([Uint8Array.from(Buffer.from(content))]), name)
  return new Request('http://localhost/api/files', { method: 'POST', body: form })
}
