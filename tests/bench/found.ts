import type { SearchPage } from '@/lib/features/search/types'
import type { db as client } from '@/lib/server/db'
import type { Label } from './labels'
import { initials, pinyin, someUnits } from './searches'
import { count, percent, table } from './statistics'

type Ask = (query: string, page: number) => Promise<SearchPage | null>

/** How many of the wanted records were found, and how often a right one stood first, of those that ask for it. */
export type Found = { kind: string; queries: number; recall: number; first: number; faults: string[] }

const NAMES = 30

/** A label of which other records may be meant just as well: nobody could tell which of them is. */
type MadeLabel = Label & { isAlike?: (title: string) => boolean }

/**
 * Queries made of the names of units of the index: at any size, without a list by hand. Where another name gives the very
 * same query, it comes first with equal right; the one that was meant must be found in any case.
 */
export async function labelsOfNames(db: typeof client): Promise<MadeLabel[]> {
  const names = (await someUnits(db, NAMES, 7)).map(({ title }) => title)
  const without = (name: string, at: number) => name.slice(0, at) + name.slice(at + 1)
  const turned = (name: string) => `${name.slice(4)} ${name.slice(0, 4)}`
  const made: [string, (name: string) => string][] = [
    ['whole name', (name) => name],
    ['its two halves, turned round', turned],
    ['whole name, one character wrong', (name) => `${name.slice(0, 4)}龘${name.slice(5)}`],
    ['whole name, one character missing', (name) => without(name, 4)],
    ['whole pinyin', pinyin],
    ['pinyin of the first six', (name) => pinyin(name.slice(0, 6))],
    ['all initials', initials],
    ['inside, from the third character on', (name) => name.slice(2)],
  ]
  return made.flatMap(([kind, make]) =>
    names.map((name) => {
      const query = make(name)
      return { kind, query, first: [name], all: [name], isAlike: (title) => make(title) === query }
    }),
  )
}

/** Leafs through the results until all that is wanted was found. */
async function lookFor(ask: Ask, { query, all }: Label): Promise<{ top: string; missing: string[] }> {
  let [top, missing] = ['', [...all]]
  for (let page = 1; ; page += 1) {
    const results = await ask(query, page)
    const titles = (results?.hits ?? []).map(({ title }) => title.map(({ text }) => text).join(''))
    if (page === 1) top = titles[0] ?? ''
    missing = missing.filter((title) => !titles.includes(title))
    if (missing.length === 0 || !results || page >= results.pageCount) return { top, missing }
  }
}

/** Asks labelled queries, by kind. */
export async function measureFound(
  ask: Ask,
  labels: readonly MadeLabel[],
  say: (text: string) => void,
): Promise<Found[]> {
  const found: Found[] = []
  for (const kind of new Set(labels.map((label) => label.kind))) {
    const of = labels.filter((label) => label.kind === kind)
    let [wanted, lost, right] = [0, 0, 0]
    const faults: string[] = []
    for (const label of of) {
      const { top, missing } = await lookFor(ask, label)
      wanted += label.all.length
      lost += missing.length
      const isRight = label.first.includes(top) || label.isAlike?.(top) === true
      if (isRight) right += 1
      if (!isRight || missing.length > 0) faults.push(`${label.query} → ${top || 'nothing'}`)
    }
    const one = { kind, queries: of.length, recall: 1 - lost / wanted, first: right / of.length, faults }
    say(`${kind}: recall ${percent(one.recall)}, first ${percent(one.first)}`)
    found.push(one)
  }
  return found
}

/** The table of `measureFound`, with some of what went wrong. */
export function foundReport(results: readonly Found[]): string {
  const sum = (of: (one: Found) => number) => results.reduce((all, one) => all + of(one), 0)
  const queries = sum((one) => one.queries)
  const mean = (of: (one: Found) => number) => sum((one) => of(one) * one.queries) / queries
  const faults = results.flatMap(({ kind, faults: some }) =>
    some.slice(0, 2).map((fault) => `- ${kind}: ${fault}`),
  )
  return [
    table(
      ['queries that mean one record', 'asked', 'recall', 'first hit right'],
      [
        ...results.map(({ kind, queries: asked, recall, first }) => [
          kind,
          count(asked),
          percent(recall),
          percent(first),
        ]),
        ['all', count(queries), percent(mean(({ recall }) => recall)), percent(mean(({ first }) => first))],
      ],
    ),
    ...(faults.length > 0 ? [`Some that were not first, or not found:\n\n${faults.join('\n')}`] : []),
  ].join('\n\n')
}
