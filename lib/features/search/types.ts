import type { SearchKind } from './constants'

/** What a public record gives to be found by. Nothing in it may be hidden from visitors. */
export type SearchRow = {
  kind: SearchKind
  recordId: string
  /** The path of its page. */
  address: string
  title: string
  /** Short names and other names. */
  aliases: readonly string[]
  /** Numbers that it is known by. */
  codes: readonly string[]
  /** Words that it is filed under: kind, place, trade, majors. */
  tags: readonly string[]
  /** The units that it names. What they are called, and whether they may be named, is known of the units themselves. */
  unitIds: readonly string[]
  /** The unit without which the record is not public; it is among them. */
  ownerId: string | null
  /** What a line of results says of it besides its units, as finished words. */
  facts: readonly string[]
  /** Its text, without marks. */
  body: string
  /** How it stands, 0 to 3: `STANDINGS`. */
  standing: number
  /** The day that its freshness is counted from. */
  freshOn: Date | null
}

/** A piece of a text; marked where it is why the text was found. */
export type Piece = { text: string; marked: boolean }

/** One result. */
export type SearchHit = {
  kind: SearchKind
  recordId: string
  address: string
  title: Piece[]
  /** Why it was found, where the words do not stand in the title. */
  reason: string | null
  facts: string[]
  excerpt: Piece[]
}

/** A number, or the bound from which on it was not counted. */
export type BoundedCount = { count: number; bounded: boolean }

/** How the results answer the words: as they are; a slip away from them; or only in part. */
export type Closeness = 'exact' | 'near' | 'part'

export type SearchPage = {
  /** The words as they were understood. */
  text: string
  kind: SearchKind | null
  hits: SearchHit[]
  closeness: Closeness
  /** The words that near results do have, where they have not all of them. */
  found: string[]
  total: BoundedCount
  counts: ({ kind: SearchKind } & BoundedCount)[]
  page: number
  pageCount: number
  /** Set where more match than are shown. */
  shownAtMost: number | null
}

/** What the search box offers of one kind. */
export type SuggestionGroup = { label: string; items: { address: string; title: string; note: string }[] }
