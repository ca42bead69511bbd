import { formatPartialDate } from '@/lib/shared/dates'

/** Days before the last day of an agreement at which its parties are told, once each. */
const EXPIRY_STAGES = [7, 30, 90] as const
/** How far ahead the agreements that expire are looked for. */
export const EXPIRY_HORIZON_DAYS = 90

const DAY = 24 * 3600 * 1000

/** Whole days from one day to another; negative when it has passed. Both are what date columns hold. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / DAY)
}

/** Which of the stages an agreement is in with so many days left; null before the first and after the last day. */
export function expiryStage(daysLeft: number): number | null {
  if (daysLeft < 0) return null
  return EXPIRY_STAGES.find((stage) => daysLeft <= stage) ?? null
}

/** What is said of an agreement that is about to expire. `lastDay` is YYYY-MM-DD. */
export function expiryTitle(title: string, lastDay: string, daysLeft: number): string {
  const when = daysLeft === 0 ? '今天' : `还有 ${daysLeft} 天`
  return `“${title}”将于${formatPartialDate(lastDay)}到期（${when}）`
}

/** What is said when an agreement is put before its parties; from the second version on, earlier answers are void. */
export function proposalTitle(title: string, version: number): string {
  return version === 1 ? `“${title}”等待贵单位确认` : `“${title}”已提出第 ${version} 版，等待贵单位重新确认`
}
