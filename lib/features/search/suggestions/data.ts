import { namesHave } from '../conditions/data'
import {
  COUNT_BOUND,
  MOST_SUGGESTIONS,
  SEARCH_KIND_LABELS,
  SEARCH_KINDS,
  type SearchKind,
} from '../constants'
import { asSearch, type FoundRow, findAmongMany, rank } from '../data'
import { toHit } from '../marks/rules'
import { type Query, readQuery } from '../queries/rules'
import { findSynonyms } from '../synonyms/data'
import type { SuggestionGroup } from '../types'

function findNamed(query: Query, kind: SearchKind | null, limit: number): Promise<FoundRow[]> {
  return asSearch(async (tx) => {
    const few = await rank(tx, query, namesHave(query, kind), { limit })
    const isMany = Number(few[0]?.matched ?? 0) > COUNT_BOUND
    return isMany ? findAmongMany(tx, query, kind, limit) : few
  })
}

/**
 * The records of one kind whose names match what was typed so far, best first, for a form that names one: only as it was
 * typed or sounds, since a word of the same meaning is another name.
 */
export async function suggestOfKind(typed: string, kind: SearchKind, limit: number): Promise<FoundRow[]> {
  const query = readQuery(typed, { same: [], related: [] })
  return query === null ? [] : findNamed(query, kind, limit)
}

/**
 * Up to eight records whose names match what was typed so far, grouped by kind; the group with the best match first.
 * Texts are not searched: who is still typing is looking for a name.
 */
export async function suggest(typed: string): Promise<SuggestionGroup[]> {
  const query = readQuery(typed, await findSynonyms())
  if (query === null) return []
  const rows = await findNamed(query, null, MOST_SUGGESTIONS)
  const groups = SEARCH_KINDS.map((kind) => ({
    label: SEARCH_KIND_LABELS[kind],
    best: rows.findIndex((row) => row.kind === kind),
    items: rows
      .filter((row) => row.kind === kind)
      .map((row) => {
        const { address, title, facts } = toHit(row, query)
        return { address, title: title.map(({ text }) => text).join(''), note: facts.slice(0, 2).join(' · ') }
      }),
  }))
  return groups
    .filter(({ items }) => items.length > 0)
    .toSorted((a, b) => a.best - b.best)
    .map(({ label, items }) => ({ label, items }))
}
