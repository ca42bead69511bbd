import type { SUBJECT_LABELS } from './constants'
import type { DEED_LABELS, VERB_LABELS } from './history/constants'

export type SubjectType = keyof typeof SUBJECT_LABELS

/** What may be written into the trail: only what has words for its readers. */
export type Deed = keyof typeof DEED_LABELS | `${SubjectType}.${keyof typeof VERB_LABELS}`

/** What a mutation says of its change. `before` and `after` hold the changed fields only, as plain JSON. */
export type AuditRecord = {
  action: Deed
  subjectType: SubjectType
  subjectId: string
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
}

/** One line of the audit trail as administrators see it. */
export type AuditLine = {
  id: string
  at: Date
  actorLabel: string
  actorId: string | null
  action: string
  subjectType: string
  subjectId: string
  /** Place in the chain; null until it is sealed. */
  sequence: number | null
  hash: string | null
  erased: boolean
  changes: readonly ReadableChange[]
}

/** What the list of the trail is narrowed to. Days are Shanghai's, YYYY-MM-DD; empty means everything. */
export type AuditFilter = {
  subjectType: string
  subjectId: string
  /** A login name, or the beginning of the words that stand for the actor. */
  actor: string
  action: string
  from: string
  to: string
}

/** One page of the trail, the newest first; `next` is where the following page begins. */
export type AuditPage = { lines: AuditLine[]; next: string | null }

/** A field that a change touched, in words to read. */
export type ReadableChange = { field: string; before: string; after: string }

/** Where the chain is broken: the place counted from 1, the entry if it is there, and what does not agree. */
export type ChainFault = {
  sequence: number
  id: string | null
  fault: 'sequence' | 'previous' | 'hash' | 'digest' | 'head'
}

/** The end of the chain. Written down elsewhere, it proves later that nothing before it was changed. */
export type ChainHead = { sequence: number; hash: string }

export type ChainReport = {
  sealed: number
  /** Written, and not sealed yet: normally those of the last seconds. */
  open: number
  oldestOpenAt: Date | null
  head: ChainHead | null
  fault: ChainFault | null
}
