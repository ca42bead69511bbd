import { diffLines, diffWordsWithSpace } from 'diff'

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** One field of two versions, compared. */
export type FieldComparison = { label: string; parts: DiffPart[] }

/** Beyond so many edits a comparison stops looking for the shortest one, which takes time that grows with the square. */
const MOST_EDITS = 1500
const words = new Intl.Segmenter('zh', { granularity: 'word' })

const whole = (before: string, after: string): DiffPart[] =>
  (
    [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ] as const
  ).filter(({ text }) => text !== '')

type Change = { value: string; added: boolean; removed: boolean }

function toParts(changes: readonly Change[]): DiffPart[] {
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

function compareWords(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: words, maxEditLength: MOST_EDITS })
  return changes ? toParts(changes) : whole(before, after)
}

/**
 * What changed from one text to another: first by lines, then by words inside the lines that were replaced. The parts
 * without the added ones are the text before; without the removed ones, the text after.
 */
export function compareTexts(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const lines = diffLines(before, after, { maxEditLength: MOST_EDITS })
  if (!lines) return whole(before, after)
  const parts: DiffPart[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const change = lines[at]
    const following = lines[at + 1]
    if (!change) break
    if (change.removed && following?.added) {
      parts.push(...compareWords(change.value, following.value))
      at += 1
    } else parts.push(...toParts([change]))
  }
  return parts
}
