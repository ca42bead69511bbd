import { cleanLine } from '@/lib/shared/text'
import { MOST_WORDS, QUERY_LIMIT } from '../constants'
import { fold, isLatin } from '../folding/rules'
import { pairsOf, textQueryGrams } from '../rules'
import { soundPattern, soundQueryGrams } from '../sounds/rules'
import { replacedIn } from '../synonyms/rules'
import type { Synonyms } from '../synonyms/types'

/** One way in which a word may stand in a record. */
export type Way =
  | {
      kind: 'written'
      /** The key that a name or tag contains. */
      key: string
      nameGrams: string[]
      /** Empty where texts are not searched for it: a single character says nothing there. */
      textGrams: string[]
      /** The word itself; one that means the same; one that means nearly the same. */
      through: 'word' | 'synonym' | 'related'
    }
  | {
      kind: 'sounded'
      /** For written blocks (lib/features/search/sounds/rules.ts), without the place where it begins. */
      pattern: string
      /** Only at the beginning of a name: a single letter. */
      first: boolean
      /** One set of them at least. */
      grams: string[][]
      /** Typed so; a word of the same sound; a name that differs in one character or key stroke. */
      through: 'pinyin' | 'homophone' | 'slip'
    }

export type Word = { text: string; key: string; ways: Way[] }

/** What was asked for. */
export type Query = {
  text: string
  words: Word[]
  /** All words in one: what a whole name is compared with. */
  key: string
  /** What the beginning and the whole of a name must sound like; null where there are no letters. */
  pattern: string | null
  /** Something was left out, because there was too much. */
  cut: boolean
}

/** A word as it is written. */
export function writtenWay(
  characters: readonly string[],
  through: Extract<Way, { kind: 'written' }>['through'],
): Way {
  const pairs = pairsOf(characters)
  return {
    kind: 'written',
    key: characters.join(''),
    nameGrams: pairs.length > 0 ? [...new Set(pairs)] : [...characters],
    textGrams: textQueryGrams(characters),
    through,
  }
}

function soundedWay(characters: readonly string[]): Way[] {
  if (!characters.some(isLatin)) return []
  const written = characters.filter((character) => !isLatin(character))
  // The pairs of characters that stand side by side; a single one on its own.
  const pairs = pairsOf(characters).filter((pair) => ![...pair].some(isLatin))
  const own = pairs.length > 0 ? pairs : written
  const grams = soundQueryGrams(characters).map((set) => [...new Set([...own, ...set])])
  if (grams.length === 0) return []
  const pattern = soundPattern(characters)
  return [{ kind: 'sounded', pattern, first: characters.length === 1, grams, through: 'pinyin' }]
}

/** A word with all the ways in which it is looked for. */
export function wordOf(text: string, synonyms: Synonyms): Word | null {
  const { characters } = fold(text)
  if (characters.length === 0) return null
  const key = characters.join('')
  const others = (through: 'synonym' | 'related') =>
    replacedIn(key, through === 'synonym' ? synonyms.same : synonyms.related).map((other) =>
      writtenWay([...other], through),
    )
  return {
    text,
    key,
    ways: [
      writtenWay(characters, 'word'),
      ...soundedWay(characters),
      ...others('synonym'),
      ...others('related'),
    ],
  }
}

/** Puts words together into a query. */
export function queryOf(text: string, words: readonly Word[], cut: boolean): Query {
  const characters = words.flatMap(({ key }) => [...key])
  return {
    text,
    words: [...words],
    key: characters.join(''),
    pattern: characters.some(isLatin) ? soundPattern(characters) : null,
    cut,
  }
}

/** What parts words: white space, and the signs by which people list things. An apostrophe parts syllables only. */
const BETWEEN = /[\s、，,；;|/／]+/

/** Reads what was typed; null where there is nothing in it to look for, such as signs only. Never throws. */
export function readQuery(typed: string, synonyms: Synonyms): Query | null {
  // Cut first: whoever sends a megabyte waits no longer than others.
  const line = cleanLine(typed.slice(0, QUERY_LIMIT * 4))
  const text = [...line].slice(0, QUERY_LIMIT).join('')
  const all = text.split(BETWEEN).flatMap((part) => wordOf(part, synonyms) ?? [])
  const different = [...new Map(all.map((word) => [word.key, word])).values()]
  const words = different.slice(0, MOST_WORDS)
  if (words.length === 0) return null
  const cut = [...line].length > QUERY_LIMIT || different.length > MOST_WORDS
  return queryOf(text, words, cut)
}
