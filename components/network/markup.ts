import type { DrawnNode, Name } from './geometry'

/** The few symbols that all marks are uses of: a letter for each kind, so that thousands of them stay small. */
const SYMBOLS = {
  school: 's',
  enterprise: 'e',
  hospital: 'h',
  government: 'g',
  association: 'a',
  research_institute: 'r',
} as const

/** The id of the symbol of a kind; of alliances for null. */
export const symbolOf = (kind: DrawnNode['kind']) => `nk-${kind === null ? 'u' : SYMBOLS[kind]}`

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

const attribute = (name: string, value: string | number | null) =>
  value === null ? '' : ` ${name}="${escaped(String(value))}"`

/**
 * The marks of a drawing as text: two thousand of them as elements would be written twice as long into the page. Each
 * is a link with its name as title. None is a stop of the keyboard, since the list beside the drawing has the same
 * links in reading order; where there are scripts, the picture is one stop and arrows lead from mark to mark.
 */
export function marksMarkup(nodes: readonly DrawnNode[]): string {
  return nodes
    .map(({ name, href, kind, x, y, size, since, focus }) => {
      const muted = focus ? '' : ' class="beside"'
      const use = `<use href="#${symbolOf(kind)}" x="${x - size / 2}" y="${y - size / 2}" width="${size}" height="${size}"/>`
      return `<a href="${escaped(href)}" tabindex="-1"${attribute('data-since', since)}${muted}><title>${escaped(name)}</title>${use}</a>`
    })
    .join('')
}

/** The names on the canvas as text; the links beside them carry the same words. */
export function namesMarkup(names: readonly Name[]): string {
  return names
    .map(({ text, x, y, anchor, since, isHub }) => {
      const side = anchor === 'middle' ? '' : ` text-anchor="${anchor}"`
      const hub = isHub ? ' class="hub"' : ''
      return `<text aria-hidden="true" x="${x}" y="${y}"${side}${attribute('data-since', since)}${hub}>${escaped(text)}</text>`
    })
    .join('')
}
