import { BODY_LIMIT, type SearchKind } from './constants'
import { fold, keyOf } from './folding/rules'
import { type Block, readingsOf, soundGrams, writeBlocks } from './sounds/rules'
import type { SearchRow } from './types'

/** Pieces of two characters. */
export const pairsOf = (characters: readonly string[]) =>
  characters.slice(1).map((character, at) => `${characters[at]}${character}`)

/** Pieces of three. In a long text the pairs of a word often stand somewhere, each in another word. */
const triplesOf = (characters: readonly string[]) =>
  characters.slice(2).map((character, at) => `${characters[at]}${characters[at + 1]}${character}`)

/** What narrows a search down to one kind, in both columns of grams. */
export const kindGram = (kind: SearchKind) => `#${kind}`

/** What a whole name is found by. */
export const wholeGram = (key: string) => `=${key}`

function nameGrams({ kind, title, aliases, codes }: SearchRow, readings: readonly Block[][]): string[] {
  const written = [title, ...aliases, ...codes].map((name) => fold(name).characters)
  return [
    kindGram(kind),
    ...written.map((characters) => wholeGram(characters.join(''))),
    ...written.flatMap((characters) => [...characters, ...pairsOf(characters)]),
    ...readings.flatMap(soundGrams),
  ]
}

function textGrams(kind: SearchKind, texts: readonly string[]): string[] {
  return [
    kindGram(kind),
    ...texts.flatMap((text) => {
      const { characters } = fold(text)
      return [...pairsOf(characters), ...triplesOf(characters)]
    }),
  ]
}

/** The grams that a text has which contains the word; none for a single character, which says nothing there. */
export function textQueryGrams(characters: readonly string[]): string[] {
  return [...new Set(characters.length > 2 ? triplesOf(characters) : pairsOf(characters))]
}

const DAY_MS = 86_400_000
const DAYS = 100_000

/** What results of one tier are ordered by: how the record stands, then how fresh it is. */
export function rankOf({ standing, freshOn }: Pick<SearchRow, 'standing' | 'freshOn'>): number {
  const days = freshOn === null ? 0 : Math.floor(freshOn.getTime() / DAY_MS)
  return standing * DAYS + Math.min(Math.max(days, 0), DAYS - 1)
}

const once = (texts: readonly string[]) => [...new Set(texts.filter((text) => text !== ''))]

/**
 * What is stored of a record: what it gave, and the keys and grams by which it is found. `names` are those of the units
 * that may be named. A record that is hidden with its owner keeps what it gave and can be found by nothing. `read` reads
 * a name, which takes a millisecond: whoever makes up half a million of the same few words has a quicker way.
 */
export function toDocument(row: SearchRow, names: ReadonlyMap<string, string>, read = readingsOf) {
  const unitNames = row.unitIds.map((id) => names.get(id) ?? '')
  const body = row.body.slice(0, BODY_LIMIT)
  const given = {
    ...row,
    body,
    aliases: once(row.aliases),
    codes: once(row.codes),
    tags: once(row.tags),
    facts: [...row.facts],
    unitIds: [...row.unitIds],
    unitNames,
    rank: rankOf(row),
  }
  if (row.ownerId !== null && !names.has(row.ownerId)) {
    return { ...given, titleKey: '', nameKey: '', soundKey: '', tagKey: '', nameGrams: [], textGrams: [] }
  }
  const ownNames = [row.title, ...row.aliases]
  const filed = [...row.tags, ...unitNames]
  const readings = once(ownNames).flatMap(read)
  return {
    ...given,
    titleKey: keyOf(row.title),
    nameKey: once([...ownNames, ...row.codes].map(keyOf)).join(' '),
    soundKey: once(readings.map(writeBlocks)).join('/'),
    tagKey: once(filed.map(keyOf)).join(' '),
    nameGrams: once(nameGrams(row, readings)),
    textGrams: once(textGrams(row.kind, [...filed, body])),
  }
}
