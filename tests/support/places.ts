import { randomUUID } from 'node:crypto'
import { declareCapacity } from '@/lib/features/capacity/mutations'
import { reservePlaces } from '@/lib/features/places/mutations'
import type { Reservation } from '@/lib/features/places/types'
import type { Actor, ActorRole } from '@/lib/shared/actor'
import { slugOf, sortKeyOf } from '@/lib/shared/pinyin'
import { db } from './database'
import { makeAlliance, makeMembership, makeOrganization, makeUser } from './factories'

export const SPRING = { from: '2999-03-01', to: '2999-08-31' }
export const AUTUMN = { from: '2999-09-01', to: '3000-02-28' }

/** A hospital in an alliance, two schools with a student, and whoever acts for them. */
export async function placesScene() {
  const hospital = await makeOrganization(db, { name: '康宁医院', kind: 'hospital' })
  const [school, other] = [await makeOrganization(db), await makeOrganization(db)]
  const alliance = await makeAlliance(db)
  await makeMembership(db, alliance.id, hospital.id)
  const acting = async (role: ActorRole) => (await makeUser(db, { roles: [role] })).actor
  return {
    ...{ hospital, school, other, alliance },
    staff: await acting({ role: 'organization_editor', organizationId: hospital.id }),
    student: await acting({ role: 'student', organizationId: school.id }),
    otherStudent: await acting({ role: 'student', organizationId: other.id }),
    teacher: await acting({ role: 'organization_editor', organizationId: school.id }),
    secretary: await acting({ role: 'alliance_secretary', allianceId: alliance.id }),
  }
}

export type PlacesScene = Awaited<ReturnType<typeof placesScene>>

/** Declares staff for the hospital, as of today unless said otherwise. */
export async function declare(
  { hospital, staff }: Pick<PlacesScene, 'hospital' | 'staff'>,
  numbers: { staff: number; classes?: Record<string, number>; asOf?: Date; id?: string },
  now = new Date(),
) {
  const row = await db.capacity.findUnique({
    where: { organizationId: hospital.id },
    select: { version: true },
  })
  return declareCapacity(
    staff,
    {
      id: numbers.id ?? randomUUID(),
      organizationId: hospital.id,
      version: row?.version ?? 1,
      staff: numbers.staff,
      asOf: numbers.asOf ?? new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`),
      classes: Object.entries(numbers.classes ?? {}).map(([name, count]) => ({ name, staff: count })),
      evidence: '参保职工名册',
      returnTo: '/workspace/capacity',
    },
    now,
  )
}

/** A published position of the hospital over spring and autumn, unless said otherwise. */
export async function makePosition(
  { hospital }: Pick<PlacesScene, 'hospital'>,
  overrides: Partial<Parameters<typeof db.position.create>[0]['data']> = {},
) {
  const title = '护理实习生'
  return db.position.create({
    data: {
      title,
      slug: `${slugOf(title)}-${randomUUID().slice(-8)}`,
      sortKey: sortKeyOf(title),
      organizationId: hospital.id,
      kind: 'post',
      postClass: '护理',
      seats: 1000,
      startsOn: new Date(SPRING.from),
      endsOn: new Date(AUTUMN.to),
      status: 'published',
      publishedAt: new Date(),
      ...overrides,
    } as Parameters<typeof db.position.create>[0]['data'],
    select: { id: true, slug: true },
  })
}

/** Reserves in a transaction of its own: one place over the spring for a wish of its own, unless said otherwise. */
export function reserve(
  actor: Actor,
  schoolId: string,
  positionId: string,
  overrides: Partial<Reservation> = {},
  now = new Date(),
) {
  const asked: Reservation = {
    key: randomUUID(),
    positionId,
    schoolId,
    places: 1,
    ...SPRING,
    heldUntil: new Date(now.getTime() + 7 * 86_400_000),
    ...overrides,
  }
  return db.$transaction((tx) => reservePlaces(tx, actor, asked, now))
}

/** Every day's sum of places that count, over the whole ledger of a unit: the largest. */
export async function peakInDatabase(organizationId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ peak: number | null }[]>`
    SELECT max(taken)::int AS peak FROM (
      SELECT sum(allocation.places) AS taken
      FROM (SELECT DISTINCT "startsOn" AS day FROM place_allocations WHERE "organizationId" = ${organizationId}::uuid) AS days
      JOIN place_allocations AS allocation
        ON allocation."organizationId" = ${organizationId}::uuid AND allocation.counted
       AND days.day BETWEEN allocation."startsOn" AND allocation."lastDay"
      GROUP BY days.day
    ) AS sums`
  return row?.peak ?? 0
}

/**
 * What the moves of a unit leave when they are played from the first to the last: must be what the rows of places say.
 */
export async function replayMoves(organizationId: string) {
  const moves = await db.placeMove.findMany({ where: { organizationId }, orderBy: { number: 'asc' } })
  const status = { reserve: 'held', confirm: 'confirmed', release: 'released', expire: 'expired' } as const
  const left = new Map<string, { status: string; lastDay: Date; places: number }>()
  for (const { allocationId, deed, lastDay, places } of moves) {
    left.set(allocationId, { status: status[deed], lastDay, places })
  }
  return { numbers: moves.map(({ number }) => number), left }
}
