import type { db as client } from '@/lib/server/db'

type Client = typeof client

/**
 * Declares, for every unit that offers positions, twice the staff that all of their seats at once take, and writes what
 * lists say of them: every open position has all of its places.
 */
export async function declareStaff(db: Client): Promise<void> {
  await db.$executeRaw`
    INSERT INTO capacity_declarations (id, "organizationId", staff, "asOf", evidence)
    SELECT md5('capacity of ' || "organizationId")::uuid, "organizationId", sum(seats) * 20, CURRENT_DATE, '名册'
    FROM positions GROUP BY "organizationId"`
  await db.$executeRaw`
    INSERT INTO capacity_classes ("declarationId", name, staff)
    SELECT id, '生产', staff FROM capacity_declarations`
  await db.$executeRaw`
    INSERT INTO capacities ("organizationId", "declarationId", staff, "asOf", "updatedAt")
    SELECT "organizationId", id, staff, "asOf", now() FROM capacity_declarations`
  await db.$executeRaw`
    INSERT INTO position_rooms ("positionId", "left", state, "updatedAt")
    SELECT id, seats, 'open', now() FROM positions WHERE status = 'published'`
}
