import { cleanLine, foldWidth } from '@/lib/shared/text'
import { MAJOR_HEADINGS, MAJOR_LEVEL_LABELS, MAJOR_LEVELS } from './constants'
import type { Major } from './types'

/** A code of the catalog (职业教育专业目录): six digits, some of which are followed by K, for majors under state control. */
const CODE = /^\d{6}K?$/

/** The code that an entry is, as the catalog writes it; null for any other text. */
export function asCode(entry: string): string | null {
  const folded = foldWidth(entry).toUpperCase()
  return CODE.test(folded) ? folded : null
}

/** The same entries, each once, with the name in place of every code that the catalog knows. */
export function withNames(entries: readonly string[], names: ReadonlyMap<string, string>): string[] {
  return [...new Set(entries.map((entry) => names.get(asCode(entry) ?? '') ?? entry))]
}

/** Cells of one line of comma-separated values; quoted ones may hold commas and doubled quotes. */
function cellsOf(line: string): string[] {
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
  return cells.map(([, quoted, plain]) => cleanLine((quoted ?? plain ?? '').replaceAll('""', '"')))
}

/**
 * Reads a file of majors: comma-separated, UTF-8, with the headings of MAJOR_HEADINGS in the first line; lines that
 * begin with # are remarks. Gives the majors, and a sentence for every line that is none.
 */
export function readMajors(text: string): { majors: Major[]; faults: string[] } {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, at) => ({ cells: cellsOf(line), number: at + 1, line }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
  const [head, ...rows] = lines
  if (!head || MAJOR_HEADINGS.some((heading, at) => head.cells[at] !== heading)) {
    return { majors: [], faults: [`第一行应为“${MAJOR_HEADINGS.join(',')}”`] }
  }
  const majors: Major[] = []
  const faults: string[] = []
  for (const { cells, number } of rows) {
    const [code = '', name = '', word = '', field = ''] = cells
    const known = asCode(code)
    const level = MAJOR_LEVELS.find((one) => MAJOR_LEVEL_LABELS[one] === word)
    if (known === null) faults.push(`第 ${number} 行：代码应为六位数字，国家控制布点专业后加 K`)
    else if (name === '') faults.push(`第 ${number} 行：缺少专业名称`)
    else if (!level)
      faults.push(`第 ${number} 行：层次应为${Object.values(MAJOR_LEVEL_LABELS).join('、')}之一`)
    else majors.push({ code: known, name, level, field })
  }
  return { majors, faults }
}
