/** The record is not there, or the actor may not know that it is. Becomes a 404. */
export class NotFoundError extends Error {
  override name = 'NotFoundError'
}

/** The actor may not do this. Becomes a sentence on the form, or a 403. */
export class ForbiddenError extends Error {
  override name = 'ForbiddenError'
}

/** Somebody else saved in the meantime. Carries the version now stored, for the page that shows both. */
export class ConflictError extends Error {
  override name = 'ConflictError'
  constructor(readonly currentVersion: number) {
    super(`The record now has version ${currentVersion}`)
  }
}

/**
 * An expected refusal with a sentence for the person who asked: a rule of the domain said no.
 * `field` names the form field that it is about, if it is about one; `beside` holds sentences for several.
 */
export class RefusedError extends Error {
  override name = 'RefusedError'
  constructor(
    readonly sentence: string,
    readonly field?: string,
    readonly beside: Readonly<Record<string, string[]>> = {},
  ) {
    super(sentence)
  }
}

/** The same was asked too often. Tells when to try again, in seconds. */
export class TooManyError extends Error {
  override name = 'TooManyError'
  constructor(readonly retryAfterSeconds: number) {
    super(`Too many attempts; wait ${retryAfterSeconds} seconds`)
  }
}

/** What a form says while the database is away: it gives back everything that was typed. */
export const DATABASE_AWAY = '数据库暂时不可用，填写的内容还在，请稍后再保存。'
