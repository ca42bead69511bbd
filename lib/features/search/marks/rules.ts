import type { FoundRow } from '../data'
import { fold, keyOf } from '../folding/rules'
import type { Query, Way, Word } from '../queries/rules'
import { readingsOf, writeBlocks } from '../sounds/rules'
import type { Piece, SearchHit } from '../types'

/** A stretch of a text, in UTF-16 units. */
type Stretch = { from: number; to: number }

/** Characters of a text that are shown around what was found in it. */
const BEFORE = 24
const EXCERPT = 110

/** The stretch of a text in which characters `from` to `to` (without it) of its key stand. */
function stretchOf(text: string, at: readonly number[], from: number, to: number): Stretch {
  const last = at[to - 1] ?? 0
  const wide = (text.codePointAt(last) ?? 0) > 0xffff
  return { from: at[from] ?? 0, to: last + (wide ? 2 : 1) }
}

/** Where a key stands in a text, every time. */
function writtenIn(text: string, key: string): Stretch[] {
  const { characters, at } = fold(text)
  const wanted = [...key]
  const stretches: Stretch[] = []
  for (let from = 0; from + wanted.length <= characters.length; from += 1) {
    if (!wanted.every((character, index) => characters[from + index] === character)) continue
    stretches.push(stretchOf(text, at, from, from + wanted.length))
    from += wanted.length - 1
  }
  return stretches
}

/** Where a name sounds as asked for, in the first of its readings that does. */
function soundedIn(name: string, { pattern, first }: Extract<Way, { kind: 'sounded' }>): Stretch[] {
  const { at } = fold(name)
  const expression = new RegExp(`${first ? '^' : '(?<=^| )'}(?:${pattern})`)
  for (const blocks of readingsOf(name)) {
    const line = writeBlocks(blocks)
    const match = expression.exec(line)
    if (!match) continue
    const from = line.slice(0, match.index).split(' ').length - 1
    // A match may end within a block, which then counts as a whole.
    const to = from + match[0].trimEnd().split(' ').length
    return [stretchOf(name, at, from, to)]
  }
  return []
}

const foundIn = (text: string, way: Way) =>
  way.kind === 'written' ? writtenIn(text, way.key) : soundedIn(text, way)

/** Cuts a text where stretches begin and end. Stretches may overlap. */
export function cut(text: string, stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (to <= done) continue
    if (from > done) pieces.push({ text: text.slice(done, from), marked: false })
    pieces.push({ text: text.slice(Math.max(from, done), to), marked: true })
    done = to
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false })
  return pieces
}

const WORDS: Record<Way['through'], string> = {
  word: '',
  synonym: '同义词',
  related: '近义词',
  pinyin: '拼音',
  homophone: '读音相同',
  slip: '相近',
}

const shown = (text: string, { from, to }: Stretch) => text.slice(from, to)

/** Why one word led to a record, where the word itself does not stand in its title. */
function reasonOf(row: FoundRow, word: Word): { title: Stretch[]; reason: string | null } {
  const named = row.unitNames.filter((name) => name !== '')
  for (const way of word.ways) {
    const title = foundIn(row.title, way)
    const [first] = title
    if (first) {
      const reason =
        way.through === 'word' ? null : `${WORDS[way.through]} ${word.text} → ${shown(row.title, first)}`
      return { title, reason }
    }
    const place = [
      ...row.aliases.map((text) => ['又名', text] as const),
      ...(way.kind === 'written' ? row.codes.map((text) => ['编号', text] as const) : []),
      ...(way.kind === 'written' ? named.map((text) => ['相关单位', text] as const) : []),
      ...(way.kind === 'written' ? row.tags.map((text) => ['归类', text] as const) : []),
    ].find(([, text]) => foundIn(text, way).length > 0)
    if (!place) continue
    const through = way.through === 'word' ? '' : `${WORDS[way.through]} ${word.text} → `
    return { title: [], reason: `${through}${place[0]} ${place[1]}` }
  }
  return { title: [], reason: null }
}

/** The beginning of a text, or the part of it in which the words stand. */
function excerptOf(body: string, words: readonly Word[]): Piece[] {
  const text = body.replace(/\s+/g, ' ')
  const stretches = words.flatMap(({ ways }) => {
    for (const way of ways) {
      const found = way.kind === 'written' ? writtenIn(text, way.key) : []
      if (found.length > 0) return found
    }
    return []
  })
  const first = Math.min(...stretches.map(({ from }) => from), text.length)
  const from = first === text.length || first <= BEFORE * 2 ? 0 : first - BEFORE
  const to = Math.min(text.length, from + EXCERPT)
  const inside = stretches
    .filter((stretch) => stretch.from >= from && stretch.to <= to)
    .map((stretch) => ({ from: stretch.from - from, to: stretch.to - from }))
  const pieces = cut(text.slice(from, to), inside)
  const dots = { text: '…', marked: false }
  return [...(from > 0 ? [dots] : []), ...pieces, ...(to < text.length ? [dots] : [])]
}

/** A found record as a line of results: what matched is marked, and what does not stand there is explained. */
export function toHit(row: FoundRow, { words, key }: Query): SearchHit {
  const reasons = words.map((word) => reasonOf(row, word))
  const whole = words.length > 1 && keyOf(row.title) === key
  const units = row.unitNames.filter((name) => name !== '' && !row.facts.includes(name))
  const more = units.length > 2 ? `${units.slice(0, 2).join('、')}等 ${units.length} 家` : units.join('、')
  return {
    kind: row.kind,
    recordId: row.recordId,
    address: row.address,
    title: cut(
      row.title,
      whole ? [{ from: 0, to: row.title.length }] : reasons.flatMap(({ title }) => title),
    ),
    reason: [...new Set(reasons.flatMap(({ reason }) => reason ?? []))].join('；') || null,
    facts: [...row.facts, more].filter((fact) => fact !== ''),
    excerpt: excerptOf(row.body, words),
  }
}
