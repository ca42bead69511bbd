import { createHash } from 'node:crypto'
import { SUBJECT_LABELS } from './constants'
import { DEED_LABELS, VERB_LABELS } from './history/constants'
import type { ChainFault, ChainHead, ReadableChange } from './types'

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

/**
 * Checks consecutive sealed entries against the entry before them (`CHAIN_START` for none) and gives the first
 * fault, or null. An entry whose payload was erased is checked by its digest alone.
 */
export function findChainFault(
  entries: readonly (SealedFields & {
    hash: string
    payload: { salt: string; before: unknown; after: unknown } | null
  })[],
  start: ChainHead = { sequence: 0, hash: CHAIN_START },
): ChainFault | null {
  let last = start
  for (const entry of entries) {
    const at = { sequence: entry.sequence, id: entry.id }
    if (entry.sequence !== last.sequence + 1) {
      return { sequence: last.sequence + 1, id: null, fault: 'sequence' }
    }
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

/** The end of the chain as it is stored beside it, so that cutting off the last entries shows. */
export function formatHead({ sequence, hash }: ChainHead): string {
  return `${sequence}:${hash}`
}

/** Reads what `formatHead` wrote; null for anything else. */
export function parseHead(text: string | null | undefined): ChainHead | null {
  const match = /^(\d+):([0-9a-f]{64})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { sequence: Number(match[1]), hash: match[2] } : null
}

function readable(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join('、') || '—'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The fields that differ between the two sides of a change, by name. */
export function changesBetween(before: unknown, after: unknown): ReadableChange[] {
  const [old, now] = [before, after].map((side) =>
    side !== null && typeof side === 'object' && !Array.isArray(side)
      ? (side as Record<string, unknown>)
      : {},
  ) as [Record<string, unknown>, Record<string, unknown>]
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return fields
    .sort()
    .filter((field) => canonicalJson(old[field] ?? null) !== canonicalJson(now[field] ?? null))
    .map((field) => ({ field, before: readable(old[field]), after: readable(now[field]) }))
}

function labelOf(labels: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined
}

/** What a record of the trail is about, in words; its code where it has none. */
export function subjectWords(subjectType: string): string {
  return labelOf(SUBJECT_LABELS, subjectType) ?? subjectType
}

/** What was done, in a word or two: 停用 for user.disable. */
export function deedWords(action: string): string {
  const verb = action.slice(action.indexOf('.') + 1)
  return labelOf(DEED_LABELS, action) ?? labelOf(VERB_LABELS, verb) ?? '变更'
}

/** An action with what it was done to, e.g. 账号：停用 for user.disable; its code where there are no words for it. */
export function actionWords(action: string): string {
  const [noun = '', verb = ''] = action.split('.')
  const whole = labelOf(DEED_LABELS, action)
  if (whole) return whole
  const what = labelOf(SUBJECT_LABELS, noun)
  const done = labelOf(VERB_LABELS, verb)
  return what && done ? `${what}：${done}` : action
}
