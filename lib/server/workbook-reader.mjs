import { parentPort, workerData } from 'node:worker_threads'
import readWorkbook from 'read-excel-file/universal'
import yauzl from 'yauzl'

/*
 * Reads one sheet of a workbook in a thread of its own, started by workbook.ts: pages are served meanwhile, and what
 * outgrows its memory or its time ends this thread alone. Loaded as it stands, outside the build.
 */

/** What a workbook may hold once it is unpacked, in bytes and in files. */
const MOST_BYTES = 96 * 1024 * 1024
const MOST_FILES = 1_000

/** Rows and columns are read up to the last one, empty or not; nobody fills as many by hand. */
const MOST_ROWS = 20_000
const MOST_COLUMNS = 200

/** A refusal that workbook.ts has a sentence for. */
class Refusal extends Error {}

const decode = (text) =>
  text.replace(
    /&(?:amp|lt|gt|quot|apos);/g,
    (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" })[entity],
  )

/** The parts of the workbook that tell of its sheets. yauzl ends a file that turns out larger than it says. */
async function unpack(buffer) {
  const zip = await yauzl.fromBufferPromise(buffer).catch(() => null)
  if (!zip) throw new Refusal('invalid')
  const texts = new Map()
  let bytes = 0
  let files = 0
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize
    files += 1
    if (bytes > MOST_BYTES || files > MOST_FILES) throw new Refusal('bomb')
    if (!/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(entry.fileName))
      continue
    const chunks = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    texts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  return texts
}

const attribute = (tag, name) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]

/** The names of the sheets in their order, and the text of each. */
function listSheets(texts) {
  const relations = texts.get('xl/_rels/workbook.xml.rels') ?? ''
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  )
  return [...(texts.get('xl/workbook.xml') ?? '').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    return { name: decode(attribute(tag, 'name') ?? ''), text: texts.get(path) ?? '' }
  })
}

const columnNumber = (letters) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** Cells whose formula gave an error, or was never computed: the reading library takes them for empty ones. */
function findBroken(text) {
  const broken = []
  for (const [, row] of text.matchAll(/<(?:row|c)\b[^>]*?\sr\s*=\s*["'][A-Z]*(\d+)["']/g)) {
    if (Number(row) > MOST_ROWS) throw new Refusal('long')
  }
  for (const [, tag, inner] of text.matchAll(/<c\b([^>]*[^/])>(.*?)<\/c>/gs)) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(attribute(` ${tag}`, 'r') ?? '') ?? []
    if (columnNumber(letters) > MOST_COLUMNS) throw new Refusal('wide')
    const value = /<v\b[^>]*>(.*?)<\/v>/s.exec(inner)?.[1]
    const isError = attribute(` ${tag}`, 't') === 'e'
    const isOpen = /<f\b/.test(inner) && value === undefined && !/<is\b/.test(inner)
    if (isError || isOpen)
      broken.push({
        row: Number(row),
        column: columnNumber(letters),
        text: isError ? decode(value ?? '') : '#未计算',
      })
  }
  return broken
}

async function read({ bytes, sheet }) {
  const buffer = Buffer.from(bytes)
  // Both the old .xls and a workbook with a password are OLE files.
  if (buffer.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new Refusal('old')
  const sheets = listSheets(await unpack(buffer))
  const names = sheets.map(({ name }) => name)
  if (names.length === 0) throw new Refusal('invalid')
  const at = names.length === 1 ? 0 : names.indexOf(sheet)
  if (at < 0) return { names, rows: null }
  const broken = findBroken(sheets[at].text)
  const all = await readWorkbook(bytes, { sheets: [at + 1], trim: false })
  const rows = all[0].data
  for (const { row, column, text } of broken) {
    while (rows.length < row) rows.push([])
    while (rows[row - 1].length < column) rows[row - 1].push(null)
    rows[row - 1][column - 1] = text
  }
  return { names, rows }
}

try {
  parentPort.postMessage(await read(workerData))
} catch (error) {
  const known = error instanceof Refusal
  const broken = ['InvalidInputError', 'InvalidSpreadsheetError', 'SheetNotFoundError'].includes(error.name)
  parentPort.postMessage({
    refusal: known ? error.message : 'invalid',
    fault: known || broken ? null : String(error),
  })
}
