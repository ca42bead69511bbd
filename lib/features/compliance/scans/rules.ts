import { cleanLine, excerpt, foldWidth } from '@/lib/shared/text'
import type { RuleId } from '../constants'
import type { ScannedText, Verdict } from '../types'
import {
  DENIED_AFTER,
  DOUBLE_NEGATION,
  ENDS_REACH,
  ENTRY_LENGTH,
  LIST_JOINT,
  NEGATORS,
  SCANNED_WORDS,
  STATES_ANEW,
} from './constants'

/** Longest part of a sentence that is shown. */
const SHOWN = 60

type Hit = { rule: RuleId; verdict: Verdict }

/** The sentences of a text, in half width. */
function sentencesOf(text: string): string[] {
  return foldWidth(text)
    .split(/[。!?;\n\r]/)
    .map(cleanLine)
    .filter(Boolean)
}

/**
 * A sentence as words are looked for in it: lower case, without spaces, hyphens, points and whatever else may be put
 * between the characters of a word (押 金, 押-金). Commas, colons and 、 stay: they show how far a denial reaches.
 */
function squeeze(sentence: string): string {
  return sentence.toLowerCase().replace(/[^\p{L}\p{N},:、]/gu, '')
}

/** Whether the words before a hit deny it. */
function denies(before: string): boolean {
  const last = [...before.matchAll(NEGATORS)].at(-1)
  if (last === undefined || DOUBLE_NEGATION.test(before)) return false
  return !ENDS_REACH.test(before.slice(last.index + last[0].length))
}

/** Whether a clause begins or goes on with a list and says nothing of its own: 培训费, 也 …. */
function isEntry(clause: string): boolean {
  return clause.length <= ENTRY_LENGTH && !STATES_ANEW.test(clause) && clause.search(NEGATORS) < 0
}

/** Whether a word at a place of a squeezed sentence is denied: 不收取任何押金, 押金：无, 不收押金，培训费. */
function isDenied(sentence: string, start: number, end: number): boolean {
  const after = sentence.slice(end).split(',')[0] ?? ''
  const clauses = sentence.slice(0, start).split(',')
  const before = clauses.pop() ?? ''
  if (DENIED_AFTER.test(after) || denies(before)) return true
  if (!LIST_JOINT.test(before) || STATES_ANEW.test(after)) return false
  // The denial may stand at the head of a list whose entries are kept apart by commas.
  const head = clauses.findLast((clause) => !isEntry(clause)) ?? ''
  return denies(head)
}

function hitsIn(sentence: string, { field, label }: ScannedText): Hit[] {
  const squeezed = squeeze(sentence)
  return SCANNED_WORDS.flatMap(({ rule, pattern, says, mend }) => {
    const asserted = [...squeezed.matchAll(pattern)].some(
      ({ index, 0: word }) => !isDenied(squeezed, index, index + word.length),
    )
    if (!asserted) return []
    const fact = `${label}：“${excerpt(sentence, SHOWN)}”`
    const threshold = '文字中没有这类说法'
    return [{ rule, verdict: { outcome: 'warn', field, fact, threshold, explanation: says, mend } }]
  })
}

/**
 * Scans texts for words that may mean a breach: fees, night shifts, places of amusement and the like. A hit is a
 * warning with the sentence in which it stands, at most one for a rule and a sentence; a denied word is no hit. Text
 * in full width, and words with spaces or separators between their characters, are read as if they were written
 * plainly.
 */
export function scanTexts(texts: readonly ScannedText[]): Hit[] {
  return texts.flatMap((text) => sentencesOf(text.text).flatMap((sentence) => hitsIn(sentence, text)))
}
