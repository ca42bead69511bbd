/** One step of a record's life, for those who keep the record. */
export type HistoryLine = {
  id: string
  at: string
  actorLabel: string
  /** `article.publish`: the noun and what was done. */
  action: string
  /** What was said to whoever it concerned, where the step says why. */
  reason: string | null
}

/** The last time that something was done to a record. */
export type LastStep = { action: string; actorLabel: string; at: string }
