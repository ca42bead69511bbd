import type { Party } from './types'

/** What stands in the place of a unit whose page is not public. */
export const WITHHELD = '未公开的单位'

/** The name of a party as visitors may read it. */
export const shownName = ({ name }: Party): string => name ?? WITHHELD

/** A name as typed and with its brackets in the other width: 万洋冶炼(集团) is 万洋冶炼（集团）. */
export function spellings(line: string): string[] {
  const full = line.replaceAll('(', '（').replaceAll(')', '）')
  const half = line.replaceAll('（', '(').replaceAll('）', ')')
  return [...new Set([line, full, half])]
}
