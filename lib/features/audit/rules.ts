import { createHash } from 'node:crypto'

/** JSON with the keys of every object in code-unit order, so that the same content gives the same bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'bigint') return inner.toString()
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** SHA-256 of the salt and the payload. The salt keeps a short payload from being guessed from its digest. */
export function digestPayload(salt: string, before: unknown, after: unknown): string {
  return sha256(`${salt}\n${canonicalJson({ before: before ?? null, after: after ?? null })}`)
}

/** `previous` of the first entry of the chain. */
export const CHAIN_START = '0'.repeat(64)

type SealedFields = {
  sequence: number
  previous: string
  id: string
  at: Date
  actorId: string | null
  actorLabel: string
  action: string
  subjectType: string
  subjectId: string
  digest: string
}

/** The hash that seals an entry: over its place, the entry before it, and everything that it says. */
export function hashEntry(entry: SealedFields): string {
  // The actor's id is left out: removing an account sets it to null, and the chain must still verify.
  const { sequence, previous, id, at, actorLabel, action, subjectType, subjectId, digest } = entry
  return sha256(
    canonicalJson([
      sequence,
      previous,
      id,
      at.toISOString(),
      actorLabel,
      action,
      subjectType,
      subjectId,
      digest,
    ]),
  )
}

export type ChainFault = { sequence: number; id: string; fault: 'sequence' | 'previous' | 'hash' | 'digest' }

/**
 * Checks consecutive sealed entries against the entry before them (`CHAIN_START` for none) and gives the first
 * fault, or null. An entry whose payload was erased is checked by its digest alone.
 */
export function findChainFault(
  entries: readonly (SealedFields & {
    hash: string
    payload: { salt: string; before: unknown; after: unknown } | null
  })[],
  start: { sequence: number; hash: string } = { sequence: 0, hash: CHAIN_START },
): ChainFault | null {
  let last = start
  for (const entry of entries) {
    const at = { sequence: entry.sequence, id: entry.id }
    if (entry.sequence !== last.sequence + 1) return { ...at, fault: 'sequence' }
    if (entry.previous !== last.hash) return { ...at, fault: 'previous' }
    if (entry.hash !== hashEntry(entry)) return { ...at, fault: 'hash' }
    const { payload } = entry
    if (payload && digestPayload(payload.salt, payload.before, payload.after) !== entry.digest) {
      return { ...at, fault: 'digest' }
    }
    last = entry
  }
  return null
}
