import { Prisma } from '@/lib/server/db'
import { NAMED_KINDS, type SearchKind } from '../constants'
import type { Query, Way, Word } from '../queries/rules'
import { kindGram } from '../rules'

/*
 * The parts of the statements that look for records. Grams come from an index and say which records may match; keys
 * and patterns are compared with those records and say which do.
 */

type Sql = Prisma.Sql
type Written = Extract<Way, { kind: 'written' }>
type Sounded = Extract<Way, { kind: 'sounded' }>

const NOTHING = Prisma.sql`false`
const either = (parts: readonly Sql[]) => (parts.length > 0 ? Prisma.join([...parts], ' OR ') : NOTHING)
const both = (parts: readonly Sql[]) => Prisma.join([...parts], ' AND ')
const isWritten = (way: Way): way is Written => way.kind === 'written'
const isSounded = (way: Way): way is Sounded => way.kind === 'sounded'

const withKind = (grams: readonly string[], kind: SearchKind | null) =>
  kind === null ? [...grams] : [...grams, kindGram(kind)]

/** What a name must sound like for the way: anywhere at a character's beginning, or at that of a name. */
const fullPattern = ({ pattern, first }: Sounded) => `${first ? '(^|/)' : '(^|[ /])'}${pattern}`

/** The grams by which the index says of which records the names may have the word in this way. */
function nameMay(way: Way, kind: SearchKind | null): Sql[] {
  const sets = isWritten(way) ? [way.nameGrams] : way.grams
  return sets.map((grams) => Prisma.sql`"nameGrams" @> ${withKind(grams, kind)}`)
}

/** Whether the names do. Whatever does has the grams too. */
const nameDoes = (way: Way) =>
  isWritten(way)
    ? Prisma.sql`strpos("nameKey", ${way.key}) > 0`
    : Prisma.sql`"soundKey" ~ ${fullPattern(way)}`

function textHas(way: Way, kind: SearchKind | null): Sql[] {
  if (!isWritten(way) || way.textGrams.length === 0) return []
  return [Prisma.sql`"textGrams" @> ${withKind(way.textGrams, kind)}`]
}

/** A character or a pair is a gram itself: what has it needs no comparison. */
const isGram = (way: Way) => isWritten(way) && [...way.key].length <= 2

const ofKind = (kind: SearchKind | null) => (kind === null ? [] : [Prisma.sql`kind = ${kind}::"SearchKind"`])

/** Records of which the names have every word. */
export function namesHave({ words }: Query, kind: SearchKind | null): Sql {
  return both(
    words.flatMap(({ ways }) => {
      const may = Prisma.sql`(${either(ways.flatMap((way) => nameMay(way, kind)))})`
      return ways.every(isGram) ? [may] : [may, Prisma.sql`(${either(ways.map(nameDoes))})`]
    }),
  )
}

/** The same without the grams: for going through the records one after the other. */
export function namesHaveInTurn({ words }: Query, kind: SearchKind | null): Sql {
  return both([...ofKind(kind), ...words.map(({ ways }) => Prisma.sql`(${either(ways.map(nameDoes))})`)])
}

/**
 * Records of which the names, tags or text have every word. Of each word there are two conditions. The first holds grams
 * only, so that the index answers it alone and no record is compared with it again: the grams of a long text are many,
 * and take longer to read than all the rest. The second lets pass what has it in a name, and what was not found by its
 * name at all, hence by its text; for the few that only seemed to have it in a name, the text is asked.
 */
export function recordsHave({ words }: Query, kind: SearchKind | null): Sql {
  return both(
    words.flatMap(({ ways }) => {
      const names = ways.flatMap((way) => nameMay(way, kind))
      const texts = ways.flatMap((way) => textHas(way, kind))
      const first = Prisma.sql`(${either([...names, ...texts])})`
      if (ways.every(isGram)) return [first]
      const does = ways.map(nameDoes)
      const second = texts.length === 0 ? does : [...does, Prisma.sql`NOT (${either(names)})`, ...texts]
      return [first, Prisma.sql`(${either(second)})`]
    }),
  )
}

const written = ({ words }: Query) => words.flatMap(({ ways }) => ways.filter(isWritten).slice(0, 1))

/** Records of which the title has every word as it was typed, without the grams. */
export function titlesHaveInTurn(query: Query, kind: SearchKind | null): Sql {
  const has = written(query).map(({ key }) => Prisma.sql`strpos("titleKey", ${key}) > 0`)
  return both([...ofKind(kind), ...has])
}

/** Records of which the title has every word as it was typed. */
export function titlesHave(query: Query, kind: SearchKind | null): Sql {
  const grams = written(query).map(({ nameGrams }) => Prisma.sql`"nameGrams" @> ${withKind(nameGrams, kind)}`)
  return both([...grams, titlesHaveInTurn(query, kind)])
}

const named = Prisma.sql`kind = ANY(${[...NAMED_KINDS]}::"SearchKind"[])`

/** Records that have a proper name which begins with the words. */
export function titlesBegin({ key }: Query, kind: SearchKind | null): Sql {
  // A key holds letters and digits only, nothing that LIKE would read as a sign.
  return both([Prisma.sql`"titleKey" LIKE ${`${key}%`}`, named, ...ofKind(kind)])
}

/** Not more of the texts that have a word are told from those that have one of nearly the same meaning. */
const MOST_TEXTS = 50_000

/** Whether the text is one of those that have the word: the index is asked once, and no text read for it. */
function textsInclude(ways: readonly Way[]): Sql {
  const has = either(ways.flatMap((way) => textHas(way, null)))
  return Prisma.sql`"recordId" IN (SELECT "recordId" FROM search_documents WHERE ${has} LIMIT ${MOST_TEXTS})`
}

/** Records of which a proper name begins with the sound of the one letter that was typed; null for any other query. */
export function namesBegin({ key, words }: Query, kind: SearchKind | null): { few: Sql; many: Sql } | null {
  const [only] = words.length === 1 ? (words[0]?.ways.filter(isSounded) ?? []) : []
  if (!only?.first) return null
  const grams = Prisma.sql`"nameGrams" @> ${withKind([`^${key}`], kind)}`
  const inTurn = Prisma.sql`"soundKey" ~ ${fullPattern(only)}`
  return { few: both([grams, named]), many: both([...ofKind(kind), named, inTurn]) }
}

/** How good the place is where a word stands: title, other name, sound, word of the same meaning, tag, text. */
function placeOf({ ways }: Word): Sql {
  const inKey = (column: Sql, some: readonly Way[]) =>
    either(some.filter(isWritten).map(({ key }) => Prisma.sql`strpos(${column}, ${key}) > 0`))
  const through = (...kinds: Way['through'][]) => ways.filter((way) => kinds.includes(way.through))
  const [title, name, tag] = [Prisma.sql`"titleKey"`, Prisma.sql`"nameKey"`, Prisma.sql`"tagKey"`]
  const own = through('word')
  const same = through('word', 'synonym')
  const sounds = ways.filter(isSounded).map((way) => Prisma.sql`"soundKey" ~ ${fullPattern(way)}`)
  const related = through('related')
  const text =
    related.length === 0
      ? Prisma.sql`ELSE 10`
      : Prisma.sql`WHEN ${textsInclude(same)} THEN 10
          WHEN ${inKey(name, related)} THEN 12 ELSE 13`
  return Prisma.sql`CASE WHEN ${inKey(title, own)} THEN 5 WHEN ${inKey(name, own)} THEN 6
    WHEN ${either(sounds)} THEN 7 WHEN ${inKey(name, same)} THEN 8 WHEN ${inKey(tag, same)} THEN 9 ${text} END`
}

/**
 * How good a match is, less being better: 0 the whole title, 1 another whole name or number, 2 a whole name by its
 * sound, 3 and 4 the beginning of a proper name as it is written or sounds, then the worst of the words' places.
 */
export function tierOf({ key, pattern, words }: Query): Sql {
  const sounds =
    pattern === null
      ? { whole: NOTHING, beginning: NOTHING }
      : {
          whole: Prisma.sql`"soundKey" ~ ${`(^|/)${pattern}[a-z]* (/|$)`}`,
          beginning: Prisma.sql`"soundKey" ~ ${`(^|/)${pattern}`}`,
        }
  return Prisma.sql`CASE
    WHEN "titleKey" = ${key} THEN 0
    WHEN strpos(' ' || "nameKey" || ' ', ${` ${key} `}) > 0 THEN 1
    WHEN ${sounds.whole} THEN 2
    WHEN ${named} AND starts_with("titleKey", ${key}) THEN 3
    WHEN ${named} AND ${sounds.beginning} THEN 4
    ELSE greatest(${Prisma.join(words.map(placeOf))}) END`
}
