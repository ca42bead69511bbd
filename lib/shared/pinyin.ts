import { customPinyin, pinyin } from 'pinyin-pro'
import { shortHash } from '@/lib/shared/hash'
import { READINGS, WORDS } from '@/lib/shared/pinyin-words'
import { isValidSlug, SLUG_MAX_LENGTH } from '@/lib/shared/slugs'
import { cleanLine, foldWidth } from '@/lib/shared/text'

// The dictionary weighs hundreds of kilobytes: this module stays on the server.
customPinyin({ ...READINGS })

/** A stretch of a name: Chinese characters with one syllable each, or (without syllables) letters and digits. */
type Run = { characters: string[]; syllables: string[] }

const LONGEST_WORD = Math.max(...[...WORDS].map((word) => word.length))
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Lower case without accents, so that é sorts and reads as e. */
function plainLetters(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
}

/** Cuts a name into runs. Whatever is neither letter nor digit only separates them. */
function runsOf(name: string): Run[] {
  const runs: Run[] = []
  let previous: 'syllable' | 'letters' | 'separator' = 'separator'
  const entries = pinyin(cleanLine(foldWidth(name)), {
    type: 'all',
    toneType: 'none',
    v: true,
  })
  for (const { origin, result, isZh } of entries) {
    const syllable = isZh ? plainLetters(result) : ''
    const letters = plainLetters(origin).replace(/[^\p{L}\p{N}]/gu, '')
    const kind = syllable !== '' ? 'syllable' : letters !== '' ? 'letters' : 'separator'
    if (kind !== 'separator') {
      if (kind !== previous) runs.push({ characters: [], syllables: [] })
      const run = runs.at(-1)
      run?.characters.push(kind === 'syllable' ? origin : letters)
      if (kind === 'syllable') run?.syllables.push(syllable)
    }
    previous = kind
  }
  return runs
}

/**
 * The characters of a text with their syllables in lower-case pinyin without tones (ü as v), as they are read in this
 * text; characters without a reading have none.
 */
export function soundsOf(text: string): { character: string; syllable: string }[] {
  return pinyin(text, { type: 'all', toneType: 'none', v: true }).flatMap(({ origin, result, isZh }) =>
    isZh ? [{ character: origin, syllable: plainLetters(result) }] : withoutSounds(origin),
  )
}

const withoutSounds = (text: string) => [...text].map((character) => ({ character, syllable: '' }))

/** How many characters the longest listed word takes that begins at `start`; 0 where there is none. */
function listedLength(characters: readonly string[], start: number): number {
  for (let length = Math.min(LONGEST_WORD, characters.length - start); length > 0; length -= 1) {
    if (WORDS.has(characters.slice(start, start + length).join(''))) return length
  }
  return 0
}

/**
 * The lengths of the words in a stretch without listed words. The dictionary of the JavaScript engine knows common
 * words; the single characters that it leaves side by side are taken for one proper name (爱乐, 恒欣).
 */
function unlistedLengths(characters: readonly string[]): number[] {
  const lengths: number[] = []
  let nameIsOpen = false
  for (const { segment } of segmenter.segment(characters.join(''))) {
    const length = [...segment].length
    if (length === 1 && nameIsOpen) lengths.push((lengths.pop() ?? 0) + 1)
    else lengths.push(length)
    nameIsOpen = length === 1
  }
  return lengths
}

/** The lengths of the words of a Chinese run, which add up to its length. */
function wordLengths(characters: readonly string[]): number[] {
  const lengths: number[] = []
  let unlistedFrom = 0
  let at = 0
  while (at < characters.length) {
    const listed = listedLength(characters, at)
    if (listed > 0) {
      lengths.push(...unlistedLengths(characters.slice(unlistedFrom, at)), listed)
      unlistedFrom = at + listed
    }
    at += Math.max(1, listed)
  }
  return [...lengths, ...unlistedLengths(characters.slice(unlistedFrom))]
}

/** The words of a text, in order: Chinese by the list of words above a general dictionary, letters and digits as they are. */
export function splitWords(text: string): string[] {
  return runsOf(text).flatMap(({ characters, syllables }) => {
    if (syllables.length === 0) return [characters.join('')]
    let start = 0
    return wordLengths(characters).map((length) => {
      start += length
      return characters.slice(start - length, start).join('')
    })
  })
}

/** The words of a run in ASCII: joined syllables, or letters and digits as they are. */
function wordsOf(run: Run): string[] {
  if (run.syllables.length === 0) return run.characters.join('').split(/[^a-z0-9]+/)
  const words: string[] = []
  let start = 0
  for (const length of wordLengths(run.characters)) {
    words.push(run.syllables.slice(start, start + length).join(''))
    start += length
  }
  return words
}

/** Joins words by hyphens as long as they fit; a first word that is too long is cut. */
function joinWithin(words: readonly string[], max: number): string {
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, max) : `${slug}-${word}`
    if (longer.length > max) break
    slug = longer
  }
  return slug
}

/**
 * The key that a name is sorted by, comparable by code unit: its syllables in lower-case pinyin without tones
 * (ü as v), letters and digits as they are, separated by spaces. Characters without a known reading come last.
 */
export function sortKeyOf(name: string): string {
  return runsOf(name)
    .flatMap((run) => (run.syllables.length > 0 ? run.syllables : run.characters.join('')))
    .join(' ')
}

/** The letter under which a name stands in an index: A–Z, or # for digits and everything else. */
export function initialOf(name: string): string {
  const first = sortKeyOf(name).charAt(0)
  return /[a-z]/.test(first) ? first.toUpperCase() : '#'
}

/**
 * A slug for a name: ASCII, the syllables of one word joined, words joined by hyphens, cut between words to at most
 * `max` characters (青岛职业技术学院 → qingdao-zhiye-jishu-xueyuan). A name that leaves nothing gets one made of a
 * hash, a reserved word gets a number. Two names may give one slug: the caller tries `withSuffix` until it is free.
 * A slug is stored once made, since the word list may grow.
 */
export function slugOf(name: string, max = SLUG_MAX_LENGTH): string {
  const words = runsOf(name)
    .flatMap(wordsOf)
    .filter((word) => word !== '')
  const slug = joinWithin(words, Math.min(max, SLUG_MAX_LENGTH))
  if (slug === '') return `u-${shortHash(name)}`
  return isValidSlug(slug) ? slug : withSuffix(slug, 1)
}

/** The slug with a number behind it, still within the greatest length. */
export function withSuffix(slug: string, n: number): string {
  const suffix = `-${n}`
  return slug.slice(0, SLUG_MAX_LENGTH - suffix.length).replace(/-+$/, '') + suffix
}
