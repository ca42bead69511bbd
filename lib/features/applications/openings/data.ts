import { majorGroupOf } from '@/lib/features/compliance/majors/rules'
import { positionSummarySelect, toPositionSummary } from '@/lib/features/positions/data'
import type { StudentFacts } from '@/lib/features/students/types'
import { db, Prisma } from '@/lib/server/db'
import { parseDay, todayInShanghai } from '@/lib/shared/dates'
import { APPLICATIONS_A_PAGE, OPEN_STATUSES } from '../constants'
import type { Opening, OpeningPage } from './types'

/** Positions for which somebody can apply at this moment. */
export function openingWhere(now: Date) {
  const today = parseDay(todayInShanghai(now)) ?? now
  return {
    status: 'published',
    organization: { status: 'verified' },
    OR: [{ openUntil: null }, { openUntil: { gte: today } }],
  } as const satisfies Prisma.PositionWhereInput
}

/** Open positions after this one in the list. */
function readPlace(cursor: string | null): { publishedAt: Date; id: string } | null {
  const [, moment, id] = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '') ?? []
  return moment && id ? { publishedAt: new Date(Number(moment)), id } : null
}

type Place = { id: string; publishedAt: Date }

const PREFIXES = Array.from({ length: 90 }, (_, index) => String(index + 10))

/** The first two digits of all codes in the group of majors (专业大类) of this code, at every level. */
function prefixesOf(majorCode: string): string[] {
  const group = majorGroupOf(majorCode)
  return group === null ? [] : PREFIXES.filter((prefix) => majorGroupOf(`${prefix}0000`) === group)
}

/** The ids of one page: found by SQL, because an array is asked for a code that begins with the group's digits. */
async function findPage(prefixes: readonly string[] | null, cursor: string | null): Promise<Place[]> {
  const place = readPlace(cursor)
  const today = todayInShanghai(new Date())
  const fits =
    prefixes === null
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT FROM unnest(p."majorCodes") AS code WHERE left(code, 2) = ANY(${[...prefixes]}))`
  const after = place
    ? Prisma.sql`AND (p."publishedAt", p.id) < (${place.publishedAt}, ${place.id}::uuid)`
    : Prisma.empty
  return db.$queryRaw<Place[]>`
    SELECT p.id::text AS id, p."publishedAt"
    FROM positions p JOIN organizations o ON o.id = p."organizationId"
    WHERE p.status = 'published' AND o.status = 'verified' AND p."publishedAt" IS NOT NULL
      AND (p."openUntil" IS NULL OR p."openUntil" >= ${today}::date) ${fits} ${after}
    ORDER BY p."publishedAt" DESC, p.id DESC
    LIMIT ${APPLICATIONS_A_PAGE + 1}`
}

/** One page of the open positions of the student's group of majors, or of all; the student's own applications marked. */
export async function listOpenings(
  student: StudentFacts,
  all: boolean,
  cursor: string | null,
): Promise<OpeningPage> {
  const places = await findPage(all ? null : prefixesOf(student.majorCode), cursor)
  const shown = places.slice(0, APPLICATIONS_A_PAGE)
  const ids = shown.map(({ id }) => id)
  const rows = await db.position.findMany({
    where: { id: { in: ids } },
    select: {
      ...positionSummarySelect,
      id: true,
      applications: {
        where: { studentId: student.id, status: { in: [...OPEN_STATUSES] } },
        take: 1,
        select: { id: true, status: true },
      },
    },
  })
  const byId = new Map(
    rows.map(({ id, applications: [applied], ...row }): [string, Opening] => [
      id,
      { ...toPositionSummary(row), id, applied: applied ?? null },
    ]),
  )
  const last = places.length > APPLICATIONS_A_PAGE ? shown.at(-1) : undefined
  return {
    major: { code: student.majorCode, name: student.majorName },
    all,
    openings: ids.flatMap((id) => byId.get(id) ?? []),
    next: last ? `${last.publishedAt.getTime()}_${last.id}` : null,
  }
}
