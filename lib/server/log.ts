import pino, { type Logger } from 'pino'
import { env } from './env'

let logger: Logger | undefined

/** The log: one line of JSON per event. Secrets and personal data are never put in; the paths below are a second line of defense. */
export function log(): Logger {
  logger ??= pino({
    level: env().logLevel,
    // An error's own fields are not enumerable: as they are, it would be written as {}.
    serializers: { error: pino.stdSerializers.err },
    redact: {
      paths: ['password', '*.password', 'passwordHash', '*.passwordHash', 'token', '*.token', '*.cookie'],
      censor: '[removed]',
    },
  })
  return logger
}
