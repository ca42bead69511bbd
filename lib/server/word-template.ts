import Docxtemplater from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import PizZip from 'pizzip'

/** What may stand between braces: fields, and lists with the fields of their entries. */
export type Placeholders = { fields: readonly string[]; lists: Readonly<Record<string, readonly string[]>> }

export type WordValues = {
  fields: Readonly<Record<string, string>>
  lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

/** Why a template cannot be used: a sentence for each fault, naming the placeholder. */
export class WordTemplateError extends Error {
  override name = 'WordTemplateError'
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join(' '))
  }
}

type Tag = { type?: string; value: string; module?: string; subparsed?: Tag[] }
type Fault = { id?: string; xtag?: string; openingtag?: string; closingtag?: string }

/** More faults than these nobody reads at once. */
const MOST_FAULTS = 20

/** As long as the end of a half-written placeholder is missing, the library takes all that follows for its name. */
const short = (text = '') => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 24 ? `${line.slice(0, 24)}…` : line
}

function malformedSentence({ id, xtag, openingtag, closingtag }: Fault): string {
  const tag = short(xtag)
  switch (id) {
    case 'unopened_tag':
      return `“${tag}}”缺少前面的“{”`
    case 'unclosed_tag':
      return `“{${tag}”缺少后面的“}”`
    case 'duplicate_open_tag':
      return `“{{${tag}”多写了“{”，占位符只用一层括号`
    case 'duplicate_close_tag':
      return `“${tag}}}”多写了“}”，占位符只用一层括号`
    case 'unclosed_loop':
      return `“{#${tag}}”没有对应的“{/${tag}}”`
    case 'unopened_loop':
      return `“{/${tag}}”没有对应的“{#${tag}}”`
    case 'closing_tag_does_not_match_opening_tag':
      return `“{#${short(openingtag)}}”与“{/${short(closingtag)}}”不成对`
    case 'unbalanced_loop_tags':
    case 'loop_position_invalid':
      return '成对的“{#…}”和“{/…}”没有放在同一段文字或者同一张表格里'
    default:
      return tag ? `“${tag}”附近的占位符写得不完整` : '这个文件不是完整的 Word 文档（.docx）'
  }
}

function faultsOf(error: unknown): string[] {
  const properties = (error as { properties?: Fault & { errors?: { properties?: Fault }[] } }).properties
  const faults = properties?.errors?.map((one) => one.properties ?? {}) ?? [properties ?? {}]
  return [...new Set(faults.map(malformedSentence))].slice(0, MOST_FAULTS)
}

const quoted = (tag: string) => `“{${short(tag)}}”`

function unknownSentence(tag: string, known: Placeholders): string {
  const list = Object.entries(known.lists).find(([, fields]) => fields.includes(tag))?.[0]
  if (list) return `占位符${quoted(tag)}只能写在“{#${list}}”和“{/${list}}”之间`
  if (Object.hasOwn(known.lists, tag)) return `${quoted(tag)}是列表，应写成“{#${tag}}…{/${tag}}”`
  return `不认识占位符${quoted(tag)}，请对照占位符一览`
}

function unknownIn(tags: readonly Tag[], allowed: readonly string[], known: Placeholders): string[] {
  return tags.flatMap(({ value, module, subparsed }) => {
    if (module === 'loop') {
      const inside = Object.hasOwn(known.lists, value) ? known.lists[value] : undefined
      if (inside) return unknownIn(subparsed ?? [], [...known.fields, ...inside], known)
      // A field may open a part too: it is left out where the field is empty.
      if (allowed.includes(value)) return unknownIn(subparsed ?? [], allowed, known)
      return [`不认识“{#${short(value)}}”，请对照占位符一览`]
    }
    if (module) return [`占位符${quoted(value)}的写法不受支持，请去掉“{”后面的符号`]
    return allowed.includes(value) ? [] : [unknownSentence(value, known)]
  })
}

/**
 * Bytes of the text of a template. To take it apart needs about a second and 200 MB of memory for each megabyte, while
 * the process does nothing else. A long contract has less than one.
 */
const TEXT_BYTES = 2 * 1024 * 1024

/** The library knows how large an entry is without unpacking it, but its types keep that to themselves. */
type Entries = Record<string, { _data: { uncompressedSize: number } }>

/** Opens the archive. Its entries are as large as it says: `checkZip` has seen to that before a file is kept. */
function unzip(file: Buffer): PizZip {
  const zip = new PizZip(file)
  const parts = Object.entries(zip.files as unknown as Entries).filter(([name]) =>
    /^word\/[^/]+\.xml$/.test(name),
  )
  const bytes = parts.reduce((sum, [, { _data }]) => sum + _data.uncompressedSize, 0)
  if (bytes > TEXT_BYTES) throw new WordTemplateError(['文字部分过大，请删去多余的内容、修订记录和批注'])
  return zip
}

function open(file: Buffer): { word: Docxtemplater; tags: Tag[] } {
  const inspect = new InspectModule()
  try {
    const word = new Docxtemplater(unzip(file), {
      modules: [inspect],
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => '',
    })
    return { word, tags: inspect.getAllStructuredTags() as Tag[] }
  } catch (error) {
    if (error instanceof WordTemplateError) throw error
    throw new WordTemplateError(faultsOf(error))
  }
}

function openKnown(file: Buffer, known: Placeholders): Docxtemplater {
  const { word, tags } = open(file)
  const faults = [...new Set(unknownIn(tags, known.fields, known))].slice(0, MOST_FAULTS)
  if (faults.length > 0) throw new WordTemplateError(faults)
  return word
}

/** Makes sure that a Word file can be filled. Throws a WordTemplateError that names every placeholder that cannot. */
export function checkWordTemplate(file: Buffer, known: Placeholders): void {
  openKnown(file, known)
}

/** Fills a Word file (.docx) with values. Throws a WordTemplateError as `checkWordTemplate` does. */
export function fillWordTemplate(file: Buffer, known: Placeholders, { fields, lists }: WordValues): Buffer {
  const word = openKnown(file, known)
  try {
    word.render({ ...fields, ...lists })
  } catch (error) {
    throw new WordTemplateError(faultsOf(error))
  }
  return word.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
