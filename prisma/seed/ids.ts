import { createHash } from 'node:crypto'

/**
 * The id of a row of the demo set: a UUID (version 8, RFC 9562) made from its natural key. So a second run finds
 * what the first one wrote even where staff renamed it since, and rows without a unique column can be told apart.
 */
export function demoId(kind: string, ...key: (string | number)[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(['xieyu-demo', kind, ...key]))
    .digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

/** The entry of `table` for `name`. Throws when the facts hold a name that nobody wrote content for. */
export function contentOf<T>(table: Record<string, T>, name: string): T {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined
  if (entry === undefined) throw new Error(`prisma/seed/content has no entry for “${name}”`)
  return entry
}
