import { findSite } from '@/lib/features/settings/data'
import { env } from '@/lib/server/env'
import { OPEN_BASE, OPEN_SETS, type OpenSet } from './constants'
import { figures, policies } from './documents/data'
import { writeCursor } from './rules'
import type { OpenPage, OpenRecord, OpenSource, Window } from './types'
import { alliances, members, platforms } from './units/data'
import { withdrawals } from './withdrawals/data'
import { agreements, positions, projects } from './works/data'

const SOURCES: Record<OpenSet, OpenSource> = {
  members,
  alliances,
  platforms,
  projects,
  agreements,
  positions,
  policies,
  figures,
  withdrawals,
}

/** The place behind a record. */
const placeOf = ({ updatedAt, id }: OpenRecord) => ({ at: new Date(updatedAt), id })

/**
 * One answer of a set: at most `take` public records, oldest change first. Asks for one more than it gives, which
 * tells whether there is a next answer.
 */
export async function listOpenRecords(set: OpenSet, { take, ...window }: Window): Promise<OpenPage> {
  const [records, { dataLicence }] = await Promise.all([
    SOURCES[set].list({ ...window, take: take + 1 }),
    findSite(),
  ])
  const items = records.slice(0, take)
  const last = items.at(-1)
  const next =
    last && records.length > take
      ? `${env().appUrl}${OPEN_BASE}/${set}?after=${writeCursor(placeOf(last))}&limit=${take}`
      : null
  return { set, licence: dataLicence || null, items, next }
}

/** One public record of a set; null where there is none. */
export function findOpenRecord(set: OpenSet, id: string): Promise<OpenRecord | null> {
  return SOURCES[set].find(id)
}

/** All public records of a set, batch by batch, oldest change first. A record that changes meanwhile comes again. */
export async function* readOpenRecords(set: OpenSet, batch: number): AsyncGenerator<OpenRecord[]> {
  let window: Window = { after: null, since: null, take: batch }
  for (;;) {
    const records = await SOURCES[set].list(window)
    const last = records.at(-1)
    if (last) yield records
    if (!last || records.length < batch) return
    window = { ...window, after: placeOf(last) }
  }
}

/** How many records each set holds now. */
export async function countOpenRecords(): Promise<Record<OpenSet, number>> {
  const counts = await Promise.all(OPEN_SETS.map((set) => SOURCES[set].count()))
  return Object.fromEntries(OPEN_SETS.map((set, index) => [set, counts[index]])) as Record<OpenSet, number>
}
