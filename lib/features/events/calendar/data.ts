import { db } from '@/lib/server/db'
import { fromDateColumns } from '@/lib/shared/dates'
import { publicEvent } from '../data'
import type { CalendarEvent } from './rules'

/** Calendars are read whole and often: the newest of so many. */
const MOST = 500

/** The newest public events whose day is known, newest first. */
export async function listCalendarEvents(): Promise<CalendarEvent[]> {
  const rows = await db.event.findMany({
    where: { ...publicEvent, startsOn: { not: null } },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      id: true,
      slug: true,
      title: true,
      summary: true,
      startsOn: true,
      startsPrecision: true,
      startsAt: true,
      endsAt: true,
      place: true,
      updatedAt: true,
    },
  })
  return rows.map(({ startsPrecision, ...row }) => ({
    ...row,
    startsOn: fromDateColumns(row.startsOn, startsPrecision),
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  }))
}
