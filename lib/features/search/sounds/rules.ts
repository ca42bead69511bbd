import { soundsOf } from '@/lib/shared/pinyin'
import { fold, isLatin, runsOf } from '../folding/rules'
import { BEGINNINGS, OTHER_READINGS, SYLLABLES } from './constants'

/** One character of a name, with its syllable; letters and digits have none. */
export type Block = { character: string; sound: string }

/** How many other readings a name is stored with. */
const MOST_READINGS = 4
/** How many ways to part one stretch of letters are looked for. */
const MOST_PARSES = 16

/** The blocks of a name as the dictionary reads it. */
export function blocksOf(name: string): Block[] {
  const { characters, plain } = fold(name)
  const sounds = soundsOf(plain.join(''))
  return characters.map((character, at) => ({
    character,
    // Ideographs only: what the dictionary says of letters is the letter itself.
    sound: /\p{Script=Han}/u.test(character) ? (sounds[at]?.syllable ?? '') : '',
  }))
}

/** The readings of a name: as the dictionary has it, then with one character of two readings read otherwise. */
export function readingsOf(name: string): Block[][] {
  const blocks = blocksOf(name)
  const readings = [blocks]
  for (const [at, { character, sound }] of blocks.entries()) {
    for (const other of OTHER_READINGS[character] ?? []) {
      if (other !== sound) readings.push(blocks.with(at, { character, sound: other }))
    }
  }
  return readings.slice(0, MOST_READINGS)
}

/** Blocks as one text that `soundPattern` is matched with: `青qing 岛dao 3 d `. */
export const writeBlocks = (blocks: readonly Block[]) =>
  blocks.map(({ character, sound }) => `${character}${sound} `).join('')

const initialOf = ({ character, sound }: Block) => sound.charAt(0) || character

/** What a name's sound is found by: `:qing` for a syllable, `~qd` for two initials, `^q` for the first. */
export function soundGrams(blocks: readonly Block[]): string[] {
  const [first] = blocks
  return [
    ...(first ? [`^${initialOf(first)}`] : []),
    ...blocks.flatMap(({ sound }) => (sound === '' ? [] : [`:${sound}`])),
    ...blocks.slice(1).map((block, at) => `~${initialOf(blocks[at] ?? block)}${initialOf(block)}`),
  ]
}

const isDigit = (character: string) => /^[0-9]$/.test(character)
/** The way from inside one block to the next one's sound, over its character. */
const NEXT = '[a-z]* [^ a-z0-9/]?'

/**
 * A regular expression (of PostgreSQL and JavaScript alike) for written blocks that finds letters as whole syllables,
 * as initials or as a mixture of both, and characters as themselves: `qd职业`. Without the place where it begins.
 */
export function soundPattern(characters: readonly string[]): string {
  let pattern = ''
  for (const [at, character] of characters.entries()) {
    const before = characters[at - 1]
    if (!isLatin(character)) pattern += before === undefined ? character : `[a-z]* ${character}`
    else if (before === undefined) pattern += `[^ a-z0-9/]?${character}`
    // A syllable goes on only from letter to letter.
    else if (!isLatin(before) || isDigit(before) || isDigit(character)) pattern += NEXT + character
    else pattern += `(${NEXT})?${character}`
  }
  return pattern
}

/** A pattern for whole syllables in a row, whatever their characters. */
export const syllablePattern = (syllables: readonly string[]) =>
  syllables.map((syllable) => `[^ a-z0-9/]?${syllable} `).join('')

/** The ways to read letters as beginnings of syllables: those with the fewest parts, and one letter each. */
export function parsesOf(letters: string): string[][] {
  const fewest = fewestParts(letters)
  const found: string[][] = []
  const part = (at: number, parts: string[]): void => {
    if (found.length >= MOST_PARSES) return
    if (at === letters.length) return void found.push(parts)
    if (parts.length + (fewest[at] ?? 0) > (fewest[0] ?? 0) + 1) return
    for (let end = Math.min(letters.length, at + 6); end > at; end -= 1) {
      const next = letters.slice(at, end)
      if (end === at + 1 || BEGINNINGS.has(next)) part(end, [...parts, next])
    }
  }
  part(0, [])
  return [...found, [...letters]]
}

/** For each place in the letters, in how few parts the rest can be read. */
function fewestParts(letters: string): number[] {
  const fewest = Array.from({ length: letters.length + 1 }, () => 0)
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    fewest[at] = 1 + (fewest[at + 1] ?? 0)
    for (let end = at + 2; end <= Math.min(letters.length, at + 6); end += 1) {
      if (!BEGINNINGS.has(letters.slice(at, end))) continue
      fewest[at] = Math.min(fewest[at] ?? 0, 1 + (fewest[end] ?? 0))
    }
  }
  return fewest
}

/** The grams of one parse. The last part may be half a syllable, so that it tells no more than its initial. */
function parseGrams(parts: readonly string[]): string[][] {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) {
    if (only.length === 1) return [[`^${only}`]]
    return [...SYLLABLES].filter((syllable) => syllable.startsWith(only)).map((syllable) => [`:${syllable}`])
  }
  const pairs = parts.slice(1).map((part, at) => `~${parts[at]?.charAt(0)}${part.charAt(0)}`)
  const whole = parts.slice(0, -1).filter((part) => part.length > 1 && SYLLABLES.has(part))
  return [[...new Set([...pairs, ...whole.map((syllable) => `:${syllable}`)])]]
}

/** From each place in letters that are whole syllables, the places where a syllable may end; the last may be half. */
function syllableEnds(letters: string): number[][] {
  const ends: number[][] = Array.from({ length: letters.length + 1 }, () => [])
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    for (let end = at + 1; end <= Math.min(letters.length, at + 6); end += 1) {
      const part = letters.slice(at, end)
      const isBlock = isDigit(part) || SYLLABLES.has(part) || (end === letters.length && BEGINNINGS.has(part))
      if (isBlock && (end === letters.length || ends[end]?.length)) ends[at]?.push(end)
    }
  }
  return ends
}

/**
 * The grams of whole syllables that a name has in whatever way the letters are parted. A long name has more ways than can
 * be tried (`lanxin`: lan xin, lan xi n; `quan`: quan, qu an), but most of its syllables are the same in all of them.
 */
function certainGrams(letters: string): string[] {
  const ends = syllableEnds(letters)
  const grams: string[] = []
  let [places, before] = [new Set([0]), '']
  for (let at = 0; at < letters.length; at += 1) {
    if (!places.delete(at)) continue
    const next = ends[at] ?? []
    // All ways come by here.
    const isCertain = places.size === 0
    const initial = letters.charAt(at)
    if (isCertain && before !== '') grams.push(`~${before}${initial}`)
    for (const end of next) places.add(end)
    const [end] = next
    before = isCertain && next.length === 1 ? initial : ''
    const syllable = letters.slice(at, end)
    if (before !== '' && end !== letters.length && SYLLABLES.has(syllable)) grams.push(`:${syllable}`)
  }
  return [...new Set(grams)]
}

/** With fewer syllables than these a name is not told from others. */
const FEWEST_CERTAIN = 2

/** Sets of grams for a stretch of letters, of which a name that it may mean has one. */
function runGrams(letters: string, alone: boolean): string[][] {
  const certain = certainGrams(letters)
  const isTelling = certain.filter((gram) => gram.startsWith(':')).length >= FEWEST_CERTAIN
  const parses = parsesOf(letters).flatMap((parts) => (parts.length > 1 || alone ? parseGrams(parts) : [[]]))
  return loosest(isTelling ? [certain, ...parses] : parses)
}

const includesAll = (set: readonly string[], subset: readonly string[]) =>
  subset.every((one) => set.includes(one))

/** Leaves out what another set of fewer grams finds anyway. */
export function loosest(sets: readonly string[][]): string[][] {
  const bySize = sets.toSorted((a, b) => a.length - b.length)
  return bySize.filter((set, at) => !bySize.slice(0, at).some((smaller) => includesAll(set, smaller)))
}

/**
 * Sets of grams of which one at least a name has that the letters of a word may mean; the characters between them are
 * the caller's to add. Empty where a stretch of letters is too long to be parted.
 */
export function soundQueryGrams(characters: readonly string[]): string[][] {
  const runs = runsOf(characters).filter((run) => isLatin(run[0] ?? ''))
  let sets: string[][] = [[]]
  for (const run of runs) {
    const alone = characters.length === run.length
    const choices = runGrams(run.join(''), alone)
    sets = sets.flatMap((set) => choices.map((choice) => [...new Set([...set, ...choice])]))
    if (sets.length > MOST_PARSES * 2) return []
  }
  return loosest(sets)
}
