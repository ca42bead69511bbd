/** What some people are told of a record. */
export type Notification = {
  /** Ids of accounts, as the functions of `recipients` give them. One that comes twice is told once. */
  recipients: readonly string[]
  /** The matter and its stage, e.g. agreement:…:expiring:30. Nobody is told of the same key twice. */
  key: string
  /** One line without a full stop at its end: “示例项目”已登记. */
  title: string
  /** Where the matter stands, for these recipients: a path of this portal. */
  path: string
  /** Who did it: they know. */
  except?: string | null
  /** What the mail says differently; without it, the title is its subject and its sentence. */
  mail?: {
    subject?: string
    /** Paragraphs between the greeting and the link. */
    paragraphs?: readonly string[]
  }
}

export type Mail = { to: string; subject: string; text: string }
