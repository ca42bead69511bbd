import { todayInShanghai } from '@/lib/shared/dates'
import { log } from './log'

/**
 * Runs `work` every `milliseconds` in this process, never twice at once; a failure is logged and tried again next
 * time. The work must bear running in several processes: it takes a lock or claims its rows. Gives the function that
 * stops it.
 */
export function every(milliseconds: number, name: string, work: () => Promise<unknown>): () => void {
  let running = false
  let failing = false
  const timer = setInterval(async () => {
    if (running) return
    running = true
    try {
      await work()
      failing = false
    } catch (error) {
      // Once per outage, not once per tick: the database may be away for an hour.
      if (!failing) log().error({ error, job: name }, 'job failed')
      failing = true
    } finally {
      running = false
    }
  }, milliseconds)
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * Runs `work` once a day in this process, from `hour` o'clock in China on, and when the process begins; a failure is
 * tried again every minute. The work must bear running several times a day and in several processes: it finds what is
 * done already. Gives the function that stops it.
 */
export function everyDay(hour: number, name: string, work: (now: Date) => Promise<unknown>): () => void {
  let done = ''
  return every(60_000, name, async () => {
    const now = new Date()
    const day = todayInShanghai(new Date(now.getTime() - hour * 3_600_000))
    if (day === done) return
    await work(now)
    done = day
  })
}
