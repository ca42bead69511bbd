import { cleanSessions } from './lib/features/accounts/jobs'
import { writeHeads } from './lib/features/agreements/heads/jobs'
import { expireAgreements } from './lib/features/agreements/jobs'
import { tellOfExpiries } from './lib/features/agreements/notices/jobs'
import { expireApplications, remindOfApplications } from './lib/features/applications/jobs'
import { sealPending } from './lib/features/audit/jobs'
import { watchDeclarations } from './lib/features/capacity/jobs'
import { removeUnusedFiles } from './lib/features/files/jobs'
import { cleanImports, workImports } from './lib/features/imports/jobs'
import { watchNetwork } from './lib/features/network/jobs'
import { sendDigests } from './lib/features/notifications/digests/jobs'
import { cleanNotices } from './lib/features/notifications/inbox/jobs'
import { cleanOutbox, sendWaitingMail, watchTags } from './lib/features/notifications/jobs'
import { watchWithdrawals } from './lib/features/open-data/withdrawals/jobs'
import { expireHolds } from './lib/features/places/jobs'
import { recheckStale } from './lib/features/positions/checks/jobs'
import { expirePositions } from './lib/features/positions/jobs'
import { tellOfDueMilestones } from './lib/features/projects/notices/jobs'
import { isSlugTaken } from './lib/features/redirects/data'
import { cleanRuleRuns, workRuleRuns } from './lib/features/rule-packs/jobs'
import { overwriteForwardedFor } from './lib/server/auth/address'
import { env } from './lib/server/env'
import { every, everyDay } from './lib/server/jobs'

declare global {
  var xieyuIsSlugTaken: typeof isSlugTaken | undefined
}

/**
 * Starts the jobs that one process has to do for all. They bear running in several: each takes a lock, claims its
 * rows, or finds what is done already.
 */
export function beginJobs(): void {
  every(3_000, 'seal audit entries', sealPending)
  every(10_000, 'send mail', () => sendWaitingMail(new Date()))
  every(60_000, 'expire positions', () => expirePositions(new Date()))
  every(60_000, 'remind of applications', () => remindOfApplications(new Date()))
  every(60_000, 'expire applications', () => expireApplications(new Date()))
  every(60_000, 'give back places', () => expireHolds(new Date()))
  every(60_000, 'check positions', () => recheckStale(new Date()))
  every(60_000, 'expire agreements', () => expireAgreements(new Date()))
  every(60_000, 'watch withdrawals', () => watchWithdrawals(new Date()))
  every(60_000, 'send digests', () => sendDigests(new Date()))
  // An hour before the digests, which then have these notices in them.
  everyDay(7, 'tell of agreements that expire', tellOfExpiries)
  everyDay(7, 'tell of milestones', tellOfDueMilestones)
  everyDay(7, 'watch declarations of staff', watchDeclarations)
  every(600_000, 'write heads of the ledger', () => writeHeads(env().dataDir))
  every(1_000, 'import workbooks', workImports)
  every(1_000, 'try out and check by rules', () => workRuleRuns(new Date()))
  every(3_600_000, 'clean rule runs', () => cleanRuleRuns(new Date()))
  every(5_000, 'draw the network', watchNetwork())
  every(3_600_000, 'clean imports', () => cleanImports(new Date()))
  every(3_600_000, 'clean outbox', () => cleanOutbox(new Date()))
  every(3_600_000, 'remove unused files', () => removeUnusedFiles(new Date()))
  every(3_600_000, 'clean notices', () => cleanNotices(new Date()))
  every(3_600_000, 'clean sessions', () => cleanSessions(new Date()))
}

/** Checks the settings, and starts what runs beside the pages. */
export function begin(): void {
  // next-auth knows the site's address only by this name; ours is APP_URL.
  process.env.NEXTAUTH_URL = env().appUrl
  overwriteForwardedFor()
  // Whoever read the log may be gone: unheard, the failure to write would be logged, which fails, and so on for ever.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  // `npm start` holds the other end of this channel: when it is killed, nobody may be left serving.
  if (process.connected) process.on('disconnect', () => process.exit(0))
  // The page cache asks by this name, since it is no part of the build.
  globalThis.xieyuIsSlugTaken = isSlugTaken
  // Every process keeps pages of its own, so each expires them itself, whoever does the other jobs.
  every(1_000, 'expire pages', watchTags(new Date()))
  if (env().jobs) beginJobs()
}
