/**
 * Markdown has constructs that cost a parser the square of their length, or that a few characters blow up into
 * megabytes. A text beyond these limits, which are far above what people write, is shown as plain paragraphs:
 * nothing of it is lost, and nobody can stop the server with one form. The numbers were measured on texts of 100 kB,
 * each of which has to be rendered within about a second.
 */
const MAX_LENGTH = 200_000
const MAX_LINES = 5_000
/** Quotes and list markers before the text of one line: each is a level of nesting. */
const MAX_LINE_MARKERS = 20
const MAX_MARKER_COLUMN = 100
/** Every line is tried against every level that is open, and a level costs the more the deeper it lies. */
const MAX_NESTING_COST = 40_000
/** Emphasis is matched over a whole block, every run of marks against every other: the sum of squares over the blocks. */
const MAX_EMPHASIS_COST = 2_000_000
/** A run of backticks looks for one of its own length through all that follows. */
const MAX_BACKTICK_LENGTHS = 10
/** A reference to a long definition, or to a footnote, gives far more output than input. */
const MAX_BRACKETS = 2_000
const MAX_FOOTNOTE_REFERENCES = 500
/** A short row of a wide table is filled up with empty cells. */
const MAX_TABLE_CELLS = 20_000
/** Levels of the tree, for the functions that walk it recursively. */
const MAX_TREE_DEPTH = 100

const MARKER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y
const THEMATIC_BREAK = /^[ \t]*(?:>[ \t]*){0,3}([-*])(?:[ \t]*\1){2,}[ \t]*$/
const DELIMITER_ROW = /^[ \t>|:-]*\|[ \t|:-]*$/

/** What the nesting of a line costs; infinite where it is deeper than anybody writes. */
function nestingCost(line: string): number {
  let markers = 0
  let end = 0
  MARKER.lastIndex = 0
  while (markers <= MAX_LINE_MARKERS && MARKER.test(line)) {
    markers += 1
    end = MARKER.lastIndex
  }
  if (markers === 0 || THEMATIC_BREAK.test(line)) return 0
  const column = line.slice(0, end).replaceAll('\t', '    ').length
  if (markers > MAX_LINE_MARKERS || column > MAX_MARKER_COLUMN) return Number.POSITIVE_INFINITY
  return (markers - 1) ** 2 + (column / 4) ** 2
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** An upper bound for the cells of the tables in a block of lines. */
function tableCells(lines: readonly string[]): number {
  const widths = lines.map((line) => (DELIMITER_ROW.test(line) ? count(line, /\|/g) + 1 : 0))
  return lines.length * Math.max(0, ...widths)
}

/** Whether a text (with line feeds only) is too long or too intricate to be read as Markdown. */
export function isTooIntricate(source: string): boolean {
  if (source.length > MAX_LENGTH) return true
  if (count(source, /\[/g) > MAX_BRACKETS || count(source, /\[\^/g) > MAX_FOOTNOTE_REFERENCES) return true
  if (new Set(source.match(/`+/g)).size > MAX_BACKTICK_LENGTHS) return true
  const lines = source.split('\n')
  if (lines.length > MAX_LINES) return true
  if (lines.reduce((cost, line) => cost + nestingCost(line), 0) > MAX_NESTING_COST) return true

  const blocks = source.split(/\n[ \t]*\n/)
  const emphasisCost = blocks.reduce((cost, block) => cost + count(block, /\*+|_+|~+|\[/g) ** 2, 0)
  if (emphasisCost > MAX_EMPHASIS_COST) return true
  return blocks.reduce((cells, block) => cells + tableCells(block.split('\n')), 0) > MAX_TABLE_CELLS
}

/** Whether a tree is deeper than the limit, found without recursion. */
export function isTooDeep(root: object): boolean {
  let level: object[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_TREE_DEPTH) return true
    level = level.flatMap((node) => ('children' in node && Array.isArray(node.children) ? node.children : []))
  }
  return false
}
