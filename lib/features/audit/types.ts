/** What a mutation says of its change. `before` and `after` hold the changed fields only, as plain JSON. */
export type AuditRecord = {
  action: string
  subjectType: string
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
  sequence: number | null
  erased: boolean
  before: unknown
  after: unknown
}
