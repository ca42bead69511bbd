import { cleanLine, countCharacters } from '@/lib/shared/text'
import { isLatin, keyOf } from '../folding/rules'
import { MOST_SYNONYMS, RELATED_MARK, SYNONYM_LIMITS } from './constants'
import type { SynonymGroup, Synonyms } from './types'

const MARK = /^近义\s*[:：]/
const BETWEEN = /[、,，;；]/

type Read = { groups: SynonymGroup[]; faults: string[] }

/** What is wrong with one word by itself; null where nothing is. */
function faultOf(word: string): string | null {
  const { shortest, longest } = SYNONYM_LIMITS
  if (word === '') return '有一处分隔号的前面或后面没有词'
  if (countCharacters(word) > longest) return `有一个词超过 ${longest} 个字，太长了`
  const key = keyOf(word)
  if (key === '') return `的“${word}”只有符号`
  return countCharacters(key) < shortest ? `的“${word}”只有一个字，词至少 ${shortest} 个字` : null
}

function faultsOfLine(words: readonly string[]): string[] {
  const faults = words.flatMap((word) => faultOf(word) ?? [])
  if (faults.length > 0) return faults
  const keys = words.map(keyOf)
  const twice = words.filter((_, at) => keys.indexOf(keys[at] ?? '') < at)
  if (twice.length > 0) return twice.map((word) => `重复写了“${word}”`)
  if (words.length === 1) return [`只有“${words[0]}”一个词，至少要有两个，用顿号隔开`]
  return words.length > SYNONYM_LIMITS.words
    ? [`有 ${words.length} 个词，最多 ${SYNONYM_LIMITS.words} 个`]
    : []
}

/** Words that stand in two groups of one strength, and pairs that are said to mean the same and nearly the same. */
function faultsBetween(groups: readonly SynonymGroup[]): string[] {
  const places = { same: new Map<string, number>(), related: new Map<string, number>() }
  const faults: string[] = []
  for (const { line, related, words } of groups) {
    const known = related ? places.related : places.same
    for (const word of words) {
      const before = known.get(keyOf(word))
      if (before === undefined) known.set(keyOf(word), line)
      else faults.push(`第 ${line} 行的“${word}”在第 ${before} 行已有，请合并成一行`)
    }
  }
  for (const { line, words } of groups.filter(({ related }) => related)) {
    const seen = new Map<number, string>()
    for (const word of words) {
      const strong = places.same.get(keyOf(word))
      const other = strong === undefined ? undefined : seen.get(strong)
      if (other !== undefined)
        faults.push(`第 ${line} 行的“${other}”和“${word}”在第 ${strong} 行已是同义词，不能又是近义词`)
      if (strong !== undefined) seen.set(strong, word)
    }
  }
  return faults
}

/**
 * Reads a list, one group a line, its words parted by 、. Gives what is wrong with it in sentences; the groups are then
 * what can be read of it.
 */
export function parseSynonyms(text: string): Read {
  const read: Read = { groups: [], faults: [] }
  for (const [index, typed] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1
    const clean = cleanLine(typed)
    if (clean === '') continue
    const related = MARK.test(clean)
    const words = clean.replace(MARK, '').split(BETWEEN).map(cleanLine)
    const faults = faultsOfLine(words)
    read.faults.push(...faults.map((fault) => `第 ${line} 行${fault}`))
    if (faults.length === 0) read.groups.push({ line, related, words })
  }
  if (read.groups.length > SYNONYM_LIMITS.groups) {
    read.faults.push(`共有 ${read.groups.length} 组，最多 ${SYNONYM_LIMITS.groups} 组`)
  }
  return { ...read, faults: [...read.faults, ...faultsBetween(read.groups)] }
}

/** The groups as they are kept and shown: those that mean the same first. */
export function writeSynonyms(groups: readonly SynonymGroup[]): string {
  return groups
    .toSorted((a, b) => Number(a.related) - Number(b.related))
    .map(({ related, words }) => `${related ? RELATED_MARK : ''}${words.join('、')}`)
    .join('\n')
}

/** The groups as a search compares them. */
export function synonymsOf(groups: readonly SynonymGroup[]): Synonyms {
  const keys = (wanted: boolean) =>
    groups.filter(({ related }) => related === wanted).map(({ words }) => words.map(keyOf))
  return { same: keys(false), related: keys(true) }
}

/** Where a word stands in a key; -1 for nowhere. Letters and digits beside those of the word make it another word. */
function placeIn(key: string, word: string): number {
  const cuts = (at: number) => isLatin(key.charAt(at - 1)) && isLatin(key.charAt(at))
  let at = key.indexOf(word)
  while (at >= 0 && (cuts(at) || cuts(at + word.length))) at = key.indexOf(word, at + 1)
  return at
}

/** The key with a word that stands in it replaced by each of the others of its group. */
export function replacedIn(key: string, groups: Synonyms['same']): string[] {
  const others = groups.flatMap((group) =>
    group.flatMap((word) => {
      const at = placeIn(key, word)
      if (at < 0) return []
      const [before, after] = [key.slice(0, at), key.slice(at + word.length)]
      return group.filter((other) => other !== word).map((other) => before + other + after)
    }),
  )
  return [...new Set(others)].filter((other) => other !== key).slice(0, MOST_SYNONYMS)
}
