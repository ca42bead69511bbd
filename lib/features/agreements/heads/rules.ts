import { HEADS_FORMAT } from '../ledger/constants'
import type { DayHead } from '../ledger/types'
import { headsDocument } from '../proofs/schema'

/** The name of a day's file. */
export const headFileName = (date: string) => `${date}.json`

/** The day of a file by its name; null for files of another kind. */
export function dateOfHeadFile(name: string): string | null {
  return /^(\d{4}-\d{2}-\d{2})\.json$/.exec(name)?.[1] ?? null
}

/** A head as a file that `verify-agreement.mjs` reads. */
export function headFile(head: DayHead): string {
  return `${JSON.stringify({ format: HEADS_FORMAT, heads: [head] }, null, 2)}\n`
}

/** The head in a file. Throws where it is none. */
export function readHeadFile(text: string): DayHead {
  const { heads } = headsDocument.parse(JSON.parse(text))
  const [head] = heads
  if (!head || heads.length > 1) throw new RangeError('A file of a day holds one head')
  return head
}
