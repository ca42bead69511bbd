import { splitWords } from '@/lib/shared/pinyin'
import { fold, isLatin } from '../folding/rules'
import { type Query, queryOf, type Way, type Word, wordOf } from '../queries/rules'
import { pairsOf } from '../rules'
import { SYLLABLES } from '../sounds/constants'
import { blocksOf, loosest, soundGrams, syllablePattern } from '../sounds/rules'
import type { Synonyms } from '../synonyms/types'
import type { Closeness } from '../types'

/** Fewer characters than these are no name that a slip could be told in. */
const SHORTEST_WRITTEN = 3
const SHORTEST_TYPED = 5
/** Longer ones are no single name. */
const LONGEST = 30
const MOST_SPELLINGS = 40
/** How many words may be left out of a query, one at a time. */
const MOST_DROPPED = 3

/** A query to try where none matches, with what its results are: a slip away, or only a part of what was asked for. */
export type NearQuery = { query: Query; closeness: Closeness; found: string[] }

/** Any one character of a name, with its syllable. */
const ANY = '[^ /]+ '

const block = (character: string) => `${character}[a-z]* `
const written = (characters: readonly string[]) => characters.map(block).join('')

/** Pieces of what is left: pairs, or a single character by itself. */
const gramsOf = (...parts: readonly (readonly string[])[]) =>
  parts.flatMap((part) => (part.length === 1 ? [...part] : pairsOf(part)))

/** A name with one character more, less or other than the word, or with two of them in the other order. */
function slipWay(characters: readonly string[]): Way[] {
  if (characters.length < SHORTEST_WRITTEN || characters.length > LONGEST) return []
  const patterns: string[] = []
  const grams: string[][] = []
  for (const [at, character] of characters.entries()) {
    const before = characters.slice(0, at)
    const after = characters.slice(at + 1)
    patterns.push(`${written(before)}(${ANY})?${written(after)}`)
    if (at > 0) patterns.push(`${written(before)}${ANY}${block(character)}${written(after)}`)
    grams.push(gramsOf(before, after))
    const next = characters[at + 1]
    if (next === undefined || next === character) continue
    const turned = [...before, next, character, ...characters.slice(at + 2)]
    patterns.push(written(turned))
    grams.push(gramsOf(turned))
  }
  const sets = loosest(grams.filter((set) => set.length > 0).map((set) => [...new Set(set)]))
  return [{ kind: 'sounded', pattern: `(${patterns.join('|')})`, first: false, grams: sets, through: 'slip' }]
}

/** A name that sounds like the word: people and input methods take one character for another. */
function homophoneWay(word: Word): Way[] {
  const blocks = blocksOf(word.key)
  if (blocks.length < 2 || blocks.length > LONGEST || blocks.some(({ sound }) => sound === '')) return []
  return [
    {
      kind: 'sounded',
      pattern: syllablePattern(blocks.map(({ sound }) => sound)),
      first: false,
      grams: [[...new Set(soundGrams(blocks).filter((gram) => !gram.startsWith('^')))]],
      through: 'homophone',
    },
  ]
}

/** The letters as whole syllables; null where they cannot be read so. */
function wholeSyllables(letters: string): string[] | null {
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null
    for (let at = Math.max(0, end - 6); at < end; at += 1) {
      const before = best[at]
      const syllable = letters.slice(at, end)
      if (!before || !SYLLABLES.has(syllable)) continue
      if (!best[end] || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, syllable]
    }
  }
  return best[letters.length] ?? null
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz']

/** Every text that is one key stroke away. */
function strokesAway(letters: string): Set<string> {
  const texts = new Set<string>()
  for (let at = 0; at <= letters.length; at += 1) {
    const [before, after] = [letters.slice(0, at), letters.slice(at)]
    for (const letter of ALPHABET) {
      texts.add(before + letter + after)
      if (after !== '') texts.add(before + letter + after.slice(1))
    }
    if (after === '') continue
    texts.add(before + after.slice(1))
    if (after.length > 1) texts.add(before + after.charAt(1) + after.charAt(0) + after.slice(2))
  }
  return texts
}

/** Whole pinyin that is one key stroke away from the letters. */
function strokeWay(key: string): Way[] {
  if (!/^[a-z]+$/.test(key) || key.length < SHORTEST_TYPED || key.length > LONGEST) return []
  const spellings = [...strokesAway(key)]
    .flatMap((letters) => {
      const syllables = wholeSyllables(letters)
      return syllables ? [{ letters, syllables }] : []
    })
    .toSorted((a, b) => a.syllables.length - b.syllables.length)
    .slice(0, MOST_SPELLINGS)
  if (spellings.length === 0) return []
  const grams = spellings.map(({ syllables }) => [
    ...new Set([
      ...syllables.map((syllable) => `:${syllable}`),
      ...syllables.slice(1).map((syllable, at) => `~${syllables[at]?.charAt(0)}${syllable.charAt(0)}`),
    ]),
  ])
  const pattern = `(${spellings.map(({ syllables }) => syllablePattern(syllables)).join('|')})`
  return [{ kind: 'sounded', pattern, first: false, grams, through: 'slip' }]
}

function withSlips(word: Word): Word {
  const { characters } = fold(word.key)
  const ways = characters.every(isLatin)
    ? strokeWay(word.key)
    : [...slipWay(characters), ...homophoneWay(word)]
  return { ...word, ways: [...word.ways, ...ways] }
}

/** The words that a stretch without spaces is made of. */
function segmentsOf(query: Query, synonyms: Synonyms): Word[] {
  const texts = query.words.flatMap(({ text }) => splitWords(text))
  return [
    ...new Map(
      texts.flatMap((text) => wordOf(text, synonyms) ?? []).map((word) => [word.key, word]),
    ).values(),
  ]
}

const near = (query: Query, words: readonly Word[], closeness: Closeness): NearQuery => ({
  query: queryOf(query.text, words, query.cut),
  closeness,
  found: words.map(({ text }) => text),
})

/** What to try, in this order, where nothing matches a query. */
export function nearQueries(query: Query, synonyms: Synonyms): NearQuery[] {
  const segments = segmentsOf(query, synonyms)
  const parted = segments.length > query.words.length
  const words = parted ? segments : query.words
  const byLength = words.toSorted((a, b) => a.key.length - b.key.length)
  const dropped = words.length < 2 ? [] : byLength.slice(0, MOST_DROPPED)
  return [
    near(query, query.words.map(withSlips), 'near'),
    ...(parted ? [near(query, segments, 'part')] : []),
    ...dropped.flatMap((out) => {
      const others = words.filter((word) => word !== out)
      // A single character is in every other text.
      return others.some(({ key }) => key.length > 1) ? [near(query, others, 'part')] : []
    }),
  ]
}
