import {
  AlignmentType,
  BorderStyle,
  EmphasisMarkType,
  HeadingLevel,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { markdownTree } from './markdown'
import type { Root } from './markdown-tree'

type Node = Root['children'][number]
type Element = Extract<Node, { type: 'element' }>
type Look = Pick<IRunOptions, 'bold' | 'strike' | 'superScript' | 'emphasisMark' | 'font'>
/** What stands around a block: how far it is moved in, and the marker of the list entry that it begins. */
type Place = { level: number; marker?: string }

/** The paragraphs that a part of a Word document is made of. */
export type Block = Paragraph | Table

const HEADINGS = {
  h2: HeadingLevel.HEADING_1,
  h3: HeadingLevel.HEADING_2,
  h4: HeadingLevel.HEADING_3,
  h5: HeadingLevel.HEADING_4,
  h6: HeadingLevel.HEADING_5,
} as const

const INLINE = new Set(['a', 'br', 'code', 'em', 'strong', 'del', 'sup', 'img'])
/** In twentieths of a point: two characters of the body. */
const STEP = 480
/** The width of the text on the page, in twentieths of a point. */
export const TEXT_WIDTH = 8844
/** Lines in a table stand closer than in the text. */
export const CELL_LINES = { line: 288, lineRule: LineRuleType.AUTO }
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '808080' }

const isElement = (node: Node): node is Element => node.type === 'element'
const isInline = (node: Node) => (isElement(node) ? INLINE.has(node.tagName) : node.type === 'text')

/** What a tag does to the letters inside it. Chinese has no slanted letters: it sets dots. */
function lookOf(tag: string): Look {
  switch (tag) {
    case 'strong':
      return { bold: true }
    case 'em':
      return { emphasisMark: { type: EmphasisMarkType.DOT } }
    case 'del':
      return { strike: true }
    case 'sup':
      return { superScript: true }
    case 'code':
      return { font: 'Courier New' }
    default:
      return {}
  }
}

/** On paper nobody can follow a link: its address stands behind its words. */
function linkEnd({ properties }: Element, words: string): string {
  const href = String(properties.href ?? '')
  return /^https?:/.test(href) && href !== words ? `（${href}）` : ''
}

function plain(node: Node): string {
  if (node.type === 'text') return node.value
  return isElement(node) ? node.children.map(plain).join('') : ''
}

function runsOf(nodes: readonly Node[], look: Look = {}): TextRun[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [new TextRun({ ...look, text: node.value.replace(/\s*\n\s*/g, ' ') })]
    if (!isElement(node)) return []
    if (node.tagName === 'br') return [new TextRun({ break: 1 })]
    if (node.tagName === 'img') return [new TextRun({ ...look, text: String(node.properties.alt ?? '') })]
    const inner = { ...look, ...lookOf(node.tagName) }
    // The way back from a footnote leads nowhere on paper.
    if (node.tagName === 'a' && node.properties.ariaLabel !== undefined) return []
    const runs = runsOf(node.children, inner)
    const end = node.tagName === 'a' ? linkEnd(node, plain(node)) : ''
    return end ? [...runs, new TextRun({ ...inner, text: end })] : runs
  })
}

const isGap = (node: Node | undefined) => node?.type === 'text' && node.value.trim() === ''

function paragraph(nodes: readonly Node[], { level, marker }: Place): Paragraph {
  const runs = runsOf(isGap(nodes.at(-1)) ? nodes.slice(0, -1) : nodes)
  if (marker !== undefined) {
    return new Paragraph({
      children: [new TextRun({ children: [marker, new Tab()] }), ...runs],
      indent: { left: level * STEP, hanging: STEP },
      tabStops: [{ type: 'left', position: level * STEP }],
    })
  }
  return new Paragraph({
    children: runs,
    indent: level > 0 ? { left: level * STEP } : { firstLine: STEP },
  })
}

/** An entry of a list: its first paragraph bears the marker, what follows stands below it. */
function entryBlocks(entry: Element, marker: string, level: number): Block[] {
  let rest: string | undefined = marker
  return groups(entry.children).flatMap((group) => {
    const blocks = groupBlocks(group, { level, marker: rest })
    rest = undefined
    return blocks
  })
}

function listBlocks(list: Element, level: number): Block[] {
  const first = list.tagName === 'ol' ? Number(list.properties.start ?? 1) : null
  return list.children
    .filter(isElement)
    .flatMap((entry, index) => entryBlocks(entry, first === null ? '–' : `${first + index}.`, level + 1))
}

function cellOf(cell: Element): TableCell {
  const align = String(cell.properties.className ?? '')
  const alignment = align.includes('right')
    ? AlignmentType.RIGHT
    : align.includes('center')
      ? AlignmentType.CENTER
      : AlignmentType.LEFT
  const look = cell.tagName === 'th' ? { bold: true } : {}
  const children = [new Paragraph({ children: runsOf(cell.children, look), alignment, spacing: CELL_LINES })]
  return new TableCell({ children, margins: { top: 40, bottom: 40, left: 100, right: 100 } })
}

function rowsOf(table: Element): Element[] {
  return table.children
    .filter(isElement)
    .flatMap((part) => (part.tagName === 'tr' ? [part] : part.children.filter(isElement)))
}

/** How much a text takes up, a Chinese character counting as two letters. */
const takes = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0)

/** No column is so narrow that its heading breaks, nor so wide that the others have nothing. */
const [FEWEST, MOST] = [8, 44]
/** What the edges of a cell take, in letters. */
const EDGES = 4

/** The columns of a table, the wider the longer their longest entry is. */
function widthsOf(table: Element): number[] {
  const rows = rowsOf(table).map((row) => row.children.filter(isElement).map((cell) => takes(plain(cell))))
  const count = Math.max(1, ...rows.map((row) => row.length))
  const weights = Array.from({ length: count }, (_, column) => {
    const longest = Math.max(0, ...rows.map((row) => row[column] ?? 0))
    return Math.min(Math.max(longest + EDGES, FEWEST), MOST)
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => Math.floor((TEXT_WIDTH * weight) / sum))
}

function tableBlocks(table: Element): Block[] {
  const rows = rowsOf(table).map((row) => {
    const cells = row.children.filter(isElement)
    return new TableRow({
      children: cells.map(cellOf),
      tableHeader: cells.every(({ tagName }) => tagName === 'th'),
      cantSplit: true,
    })
  })
  const columnWidths = widthsOf(table)
  const width = { size: 100, type: WidthType.PERCENTAGE }
  // The paragraph behind keeps Word from joining two tables that follow one another.
  return [new Table({ rows, width, columnWidths }), new Paragraph({})]
}

function codeBlocks(pre: Element): Block[] {
  const lines = pre.children.map(plain).join('').replace(/\n$/, '').split('\n')
  return lines.map((line) => new Paragraph({ children: [new TextRun({ text: line, font: 'Courier New' })] }))
}

function elementBlocks(node: Element, place: Place): Block[] {
  const { tagName } = node
  if (tagName in HEADINGS) {
    const heading = HEADINGS[tagName as keyof typeof HEADINGS]
    return [new Paragraph({ heading, children: runsOf(node.children), keepNext: true })]
  }
  if (tagName === 'ul' || tagName === 'ol') return listBlocks(node, place.level)
  if (tagName === 'table') return tableBlocks(node)
  if (tagName === 'pre') return codeBlocks(node)
  if (tagName === 'hr') return [new Paragraph({ border: { bottom: THIN } })]
  if (tagName === 'p') return [paragraph(node.children, place)]
  const inside = { level: place.level + (tagName === 'blockquote' ? 1 : 0) }
  return groups(node.children).flatMap((group) => groupBlocks(group, inside))
}

/** Neighbors of one line together, every block by itself. */
function groups(nodes: readonly Node[]): Node[][] {
  const found: Node[][] = []
  let open: Node[] | null = null
  for (const node of nodes) {
    if (isGap(node) && open === null) continue
    if (!isInline(node)) {
      found.push([node])
      open = null
    } else if (open) open.push(node)
    else {
      open = [node]
      found.push(open)
    }
  }
  return found
}

function groupBlocks(group: readonly Node[], place: Place): Block[] {
  const [first] = group
  return first && isElement(first) && !isInline(first)
    ? elementBlocks(first, place)
    : [paragraph(group, place)]
}

/**
 * The blocks of a Word document for a Markdown text: headings, paragraphs, lists with their markers as text, tables,
 * quotes, code. Pictures are given by their words, links by their address behind them. Never throws.
 */
export function wordBlocks(source: string): Block[] {
  return groups(markdownTree(source).children).flatMap((group) => groupBlocks(group, { level: 0 }))
}
