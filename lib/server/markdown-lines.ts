import { markdownTree } from './markdown'
import type { Root } from './markdown-tree'

type Node = Root['children'][number]
type Element = Extract<Node, { type: 'element' }>

const isElement = (node: Node): node is Element => node.type === 'element'
const LINES = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6'])

function wordsOf(node: Node): string {
  if (node.type === 'text') return node.value
  if (!isElement(node)) return ''
  if (node.tagName === 'br') return '\n'
  if (node.tagName === 'img') return String(node.properties.alt ?? '')
  return node.children.map(wordsOf).join('')
}

const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')

/** The first line of an entry bears its marker; what is inside stands below it. */
function entryLines(entry: Element, marker: string): string[] {
  const blocks = entry.children.filter(
    (child) => isElement(child) && /^(?:p|[uo]l|table|pre)$/.test(child.tagName),
  )
  const own = entry.children.filter((child) => !blocks.includes(child))
  const [first = '', ...rest] = [...filled([own.map(wordsOf).join('')]), ...blocks.flatMap(linesOf)]
  return [`${marker} ${first}`.trim(), ...rest]
}

function linesOf(node: Node): string[] {
  if (!isElement(node)) return filled([wordsOf(node)])
  const { tagName, properties, children } = node
  if (LINES.has(tagName)) return filled(wordsOf(node).split('\n'))
  if (tagName === 'pre') return wordsOf(node).replace(/\n$/, '').split('\n')
  if (tagName === 'tr') return [children.filter(isElement).map(wordsOf).join('　')]
  if (tagName !== 'ul' && tagName !== 'ol') return children.flatMap(linesOf)
  const start = tagName === 'ol' ? Number(properties.start ?? 1) : null
  return children
    .filter(isElement)
    .flatMap((entry, index) => entryLines(entry, start === null ? '–' : `${start + index}.`))
}

/**
 * The words of a Markdown text line by line, with the markers of its lists: what a form without headings and tables of
 * its own can take. Never throws.
 */
export function markdownLines(source: string): string[] {
  return markdownTree(source).children.flatMap(linesOf)
}
