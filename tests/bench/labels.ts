import { readFileSync } from 'node:fs'

/** A query with the titles of which one must come first, and all that must be found. */
export type Label = { kind: string; query: string; first: string[]; all: string[] }

const titles = (column = '') => column.split('|').filter((title) => title !== '')

const lines = readFileSync(new URL('./search-queries.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))

/** Units that some queries mean and the demonstration does not have. */
export const LABELED_UNITS = lines.flatMap(([kind, name = '']) => (kind === 'unit' ? [name] : []))

/** Every labelled query. */
export const LABELS = lines.flatMap(([kind = '', query = '', first, also]): Label[] =>
  kind === 'unit' ? [] : [{ kind, query, first: titles(first), all: [...titles(first), ...titles(also)] }],
)
