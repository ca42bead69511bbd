import type { Db } from '@/lib/server/db'
import { dayOf, parseDay } from '@/lib/shared/dates'
import type { Period, PlacePosition, Taken, UnitCapacity } from '../types'

/** What to select of a position for `toPlacePosition`. */
export const placePositionSelect = {
  id: true,
  kind: true,
  postClass: true,
  seats: true,
  startsOn: true,
  endsOn: true,
} as const

type Row = Omit<PlacePosition, 'startsOn' | 'endsOn'> & { startsOn: Date | null; endsOn: Date | null }

const day = (date: Date | null) => (date === null ? null : dayOf(date))

/** Midnight UTC of a day that a form or the database has checked. Throws a RangeError for anything else. */
export function columnOf(text: string): Date {
  const date = parseDay(text)
  if (date === null) throw new RangeError(`Not a day: ${text}`)
  return date
}

/** A selected position as it is weighed. */
export function toPlacePosition({ id, kind, postClass, seats, startsOn, endsOn }: Row): PlacePosition {
  return { id, kind, postClass, seats, startsOn: day(startsOn), endsOn: day(endsOn) }
}

/** What a unit declared, and the approvals that count on some day of the period. */
export async function findUnitCapacity(
  client: Db,
  organizationId: string,
  { from, to }: Period,
): Promise<UnitCapacity> {
  const row = await client.capacity.findUnique({
    where: { organizationId },
    select: {
      staff: true,
      asOf: true,
      declaration: { select: { classes: { select: { name: true, staff: true } } } },
    },
  })
  const approvals = await client.capacityApproval.findMany({
    where: {
      organizationId,
      revokedAt: null,
      endsOn: { gte: columnOf(from) },
      startsOn: { lte: columnOf(to) },
    },
    select: { postClass: true, places: true, startsOn: true, endsOn: true },
  })
  return {
    staff: row?.staff ?? null,
    asOf: day(row?.asOf ?? null),
    classes: row?.declaration?.classes ?? [],
    approvals: approvals.map(({ startsOn, endsOn, ...rest }) => ({
      ...rest,
      from: dayOf(startsOn),
      to: dayOf(endsOn),
    })),
  }
}

/**
 * The places of a unit that are taken on some day of the period, over all schools, those of one intake put together:
 * as many rows as there are intakes, however many students they have.
 */
export async function listTaken(client: Db, organizationId: string, { from, to }: Period): Promise<Taken[]> {
  const rows = await client.placeAllocation.groupBy({
    by: ['positionId', 'counted', 'postClass', 'startsOn', 'lastDay'],
    where: { organizationId, lastDay: { gte: columnOf(from) }, startsOn: { lte: columnOf(to) } },
    _sum: { places: true },
  })
  return rows
    .map(({ startsOn, lastDay, _sum, ...rest }) => ({
      ...rest,
      from: dayOf(startsOn),
      to: dayOf(lastDay),
      places: _sum.places ?? 0,
    }))
    .filter((one) => one.from <= one.to)
}
