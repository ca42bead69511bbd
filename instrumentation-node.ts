import { cleanSessions } from './lib/features/accounts/jobs'
import { expireAgreements } from './lib/features/agreements/jobs'
import { sealPending } from './lib/features/audit/jobs'
import { cleanOutbox, sendWaitingMail, watchTags } from './lib/features/notifications/jobs'
import { expirePositions } from './lib/features/positions/jobs'
import { overwriteForwardedFor } from './lib/server/auth/address'
import { env } from './lib/server/env'
import { every } from './lib/server/jobs'

/** Checks the settings, and starts the jobs that run beside the pages. */
export function begin(): void {
  // next-auth knows the site's address only by this name; ours is APP_URL.
  process.env.NEXTAUTH_URL = env().appUrl
  overwriteForwardedFor()
  // `npm start` holds the other end of this channel: when it is killed, nobody may be left serving.
  if (process.connected) process.on('disconnect', () => process.exit(0))
  every(1_000, 'expire pages', watchTags(new Date()))
  every(3_000, 'seal audit entries', sealPending)
  every(10_000, 'send mail', () => sendWaitingMail(new Date()))
  every(60_000, 'expire positions', () => expirePositions(new Date()))
  every(60_000, 'expire agreements', () => expireAgreements(new Date()))
  every(3_600_000, 'clean outbox', () => cleanOutbox(new Date()))
  every(3_600_000, 'clean sessions', () => cleanSessions(new Date()))
}
