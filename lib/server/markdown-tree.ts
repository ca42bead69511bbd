import type rehypeSanitize from 'rehype-sanitize'
import type { Options as Schema } from 'rehype-sanitize'
import { cleanLine } from '@/lib/shared/text'

export type Root = Parameters<ReturnType<typeof rehypeSanitize>>[0]
type Content = Root['children'][number]
type Element = Extract<Content, { type: 'element' }>
type ElementContent = Element['children'][number]

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6']
const FLOW = ['p', 'hr', 'blockquote', 'pre', 'ul', 'ol', 'li', 'table', 'section']
const OTHERS = ['br', 'code', 'em', 'strong', 'del', 'sup', 'a', 'img', 'thead', 'tbody', 'tr', 'th', 'td']
const BLOCKS = new Set([...HEADINGS, ...FLOW])

/** What may be left in rendered Markdown. Identifiers come from footnotes only, since HTML in the source is dropped. */
export const SCHEMA: Schema = {
  tagNames: [...BLOCKS, ...OTHERS],
  attributes: {
    a: ['href', 'rel', 'id', 'ariaLabel', 'ariaDescribedBy'],
    img: ['src', 'alt', ['loading', 'lazy']],
    ol: ['start'],
    li: ['id'],
    p: ['id'],
    th: [['className', 'text-center', 'text-right']],
    td: [['className', 'text-center', 'text-right']],
    section: [['className', 'footnotes']],
  },
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
}

const FOREIGN = /^https?:\/\/[^/]/i
const OWN_PATH = /^\/(?![/\\])/
const MAX_ADDRESS_LENGTH = 2_000

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function lineBreak(): ElementContent {
  return { type: 'element', tagName: 'br', properties: {}, children: [] }
}

/** A processing instruction: nothing to Markdown but a bit of HTML, which is dropped; harmless within comments. */
const ADDRESS_END = '<?/?>'

/**
 * Ends bare addresses where Chinese begins: in 详见https://example.cn了解更多。 the parser would take everything up to
 * the next space for the address. The mark put there is dropped with all HTML, and taken out of code again.
 */
export function endBareAddresses(source: string): string {
  return source.replace(/(?<![(<])(?:https?:\/\/|www\.)[!-~]{1,500}(?=[^!-~\s])/gi, `$&${ADDRESS_END}`)
}

/** An address from the tree, without the ends set above. */
function addressOf(property: unknown): string {
  return String(property ?? '').replaceAll(encodeURI(ADDRESS_END), '')
}

/** Browsers drop tabs and line feeds from an address and read \ as /: none of ours has them. */
function isPlainAddress(address: string): boolean {
  return address.length <= MAX_ADDRESS_LENGTH && !/[\s\\\p{Cc}]/u.test(address)
}

function isOwnPath(address: string): boolean {
  return isPlainAddress(address) && OWN_PATH.test(address)
}

function isLinkAddress(address: string): boolean {
  if (!isPlainAddress(address)) return false
  return FOREIGN.test(address) || OWN_PATH.test(address) || /^(?:mailto:|#)./i.test(address)
}

/** The text that a visitor sees, images by their alternative. */
function textOf(node: Content): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  if (node.tagName === 'img') return String(node.properties.alt ?? '')
  return node.children.map(textOf).join('')
}

/** A link as it may stand; one to nowhere good, or without anything to see, leaves only its content. */
function refineLink(link: Element): ElementContent[] {
  const children = refineAll(link.children)
  const href = addressOf(link.properties.href)
  if (!isLinkAddress(href) || cleanLine(children.map(textOf).join('')) === '') return children
  const rel = FOREIGN.test(href) ? { rel: ['nofollow', 'noopener'] } : {}
  return [{ ...link, properties: { ...link.properties, href, ...rel }, children }]
}

/** Only pictures of this site are shown: a foreign one would tell its host who reads the page. */
function refineImage(element: Element): ElementContent[] {
  const alt = String(element.properties.alt ?? '')
  const src = addressOf(element.properties.src)
  if (!isOwnPath(src)) return alt === '' ? [] : [text(alt)]
  return [{ ...element, properties: { src, alt, loading: 'lazy' } }]
}

/** An empty heading would be a heading of nothing. */
function refineHeading(element: Element): ElementContent[] {
  const children = refineAll(element.children)
  return cleanLine(textOf(element)) === '' ? children : [{ ...element, children }]
}

/**
 * Headings by their place in the outline: a page has its own h1, so the outermost are h2, however many marks the writer
 * took for them, and none skips a level. `open` holds the levels as written that a heading stands under.
 */
function levelHeadings(nodes: readonly Content[], open: number[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const written = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0)
    if (written === 0) {
      levelHeadings(node.children, open)
      continue
    }
    while (open.length > 0 && (open.at(-1) ?? 0) >= written) open.pop()
    open.push(written)
    node.tagName = `h${Math.min(6, open.length + 1)}`
  }
}

/** The `align` attribute is obsolete: a class takes its place. */
function refineCell(element: Element): ElementContent[] {
  const { align } = element.properties
  const properties = align === 'center' || align === 'right' ? { className: [`text-${align}`] } : {}
  return [{ ...element, properties, children: refineAll(element.children) }]
}

/** Chinese has no spaces between words, so a line that goes on below must not get one. */
function joinChineseLines(value: string): string {
  return value.replace(/(?<=[\p{Script=Han}，。；：、！？）》”])\n(?=[\p{Script=Han}（《“])/gu, '')
}

function refineCode(element: Element): ElementContent[] {
  return [{ ...element, children: [text(textOf(element).replaceAll(ADDRESS_END, ''))] }]
}

function refine(node: ElementContent): ElementContent[] {
  if (node.type === 'text') {
    return [text(joinChineseLines(node.value.replaceAll(ADDRESS_END, '')))]
  }
  if (node.type !== 'element') return []
  if (/^h[1-6]$/.test(node.tagName)) return refineHeading(node)
  if (node.tagName === 'a') return refineLink(node)
  if (node.tagName === 'img') return refineImage(node)
  if (node.tagName === 'code') return refineCode(node)
  if (node.tagName === 'th' || node.tagName === 'td') return refineCell(node)
  // A box that nobody can tick is a sign, not a control without a label.
  if (node.tagName === 'input') return [text(node.properties.checked ? '☑' : '☐')]
  return [{ ...node, children: refineAll(node.children) }]
}

function refineAll(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap(refine)
}

/** Fits a tree made from Markdown to this site; a plugin of unified, to run before sanitizing. */
export function fitToSite() {
  return (tree: Root): Root => {
    const children = tree.children.flatMap((node) => (node.type === 'doctype' ? [] : refine(node)))
    levelHeadings(children, [])
    return { ...tree, children }
  }
}

/** Whether this is the number of a footnote, or the way back from one. */
function isFootnoteLink(element: Element): boolean {
  return element.properties.ariaLabel !== undefined || element.properties.ariaDescribedBy !== undefined
}

/** The words of a tree, each block on a line of its own. */
export function plainTextOf(node: Root | Content): string {
  if (node.type === 'text') return node.value
  if (node.type === 'root') return node.children.map(plainTextOf).join('')
  if (node.type !== 'element' || isFootnoteLink(node)) return ''
  if (node.tagName === 'br') return '\n'
  if (node.tagName === 'img') return textOf(node)
  if (node.tagName === 'tr') {
    const cells = node.children.filter((child) => child.type === 'element')
    return `\n${cells.map(plainTextOf).join(' ')}\n`
  }
  const inner = node.children.map(plainTextOf).join('')
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner
}

/** A text as it is: paragraphs where blank lines are, breaks where lines end. */
export function plainTree(source: string): Root {
  const paragraphs = source.split(/\n(?:[^\S\n]*\n)+/).filter((paragraph) => paragraph.trim() !== '')
  return {
    type: 'root',
    children: paragraphs.map((paragraph) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: paragraph
        .split('\n')
        .flatMap((line, at) => (at === 0 ? [text(line)] : [lineBreak(), text(line)])),
    })),
  }
}
