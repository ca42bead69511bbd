import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { db, type Prisma } from '@/lib/server/db'
import { ConflictError } from '@/lib/shared/errors'
import { contentSelect, toFields } from '../drafts/rules'
import { movePosition } from '../life/mutations'
import { tellOfWants } from '../notices/mutations'
import { positionTag } from '../tags'
import {
  type Checked,
  checkColumns,
  checkSelect,
  readSetting,
  runCheck,
  toCheck,
  unitFactsOf,
  unitFactsSelect,
} from './data'
import { breachesOf, isNews, pauseReason } from './rules'

const recheckSelect = {
  ...contentSelect,
  ...checkSelect,
  id: true,
  version: true,
  status: true,
  organizationId: true,
  organization: { select: unitFactsSelect },
} as const satisfies Prisma.PositionSelect

type Row = Prisma.PositionGetPayload<{ select: typeof recheckSelect }>

export type Recheck = { checked: number; changed: number; paused: number }

type Answer = { row: Row; check: Checked }

/**
 * Stores what the rules say now, in one statement for all, and gives the positions that were stored: one that was
 * changed meanwhile was checked with that change. Neither its version nor its day of change moves, since nobody changed
 * what it says.
 */
async function store(answers: readonly Answer[]): Promise<Answer[]> {
  if (answers.length === 0) return []
  const checks = answers.map(({ row: { id, version }, check }) => ({ id, version, ...checkColumns(check) }))
  return db.$transaction(async (tx) => {
    const stored = await tx.$queryRaw<{ id: string }[]>`
      UPDATE positions p
      SET findings = c.findings, "checkedAt" = c."checkedAt", "checkedRules" = c."checkedRules", hindrances = c.hindrances
      FROM jsonb_to_recordset(${JSON.stringify(checks)}::jsonb) AS c(
        id uuid, version int, findings jsonb, "checkedAt" timestamp(3), "checkedRules" int, hindrances int
      )
      WHERE p.id = c.id AND p.version = c.version
      RETURNING p.id::text AS id`
    const ids = new Set(stored.map(({ id }) => id))
    const kept = answers.filter(({ row }) => ids.has(row.id))
    await enqueueTags(
      tx,
      // Lists do not say what a check found, and what is paused is taken off them by its own step.
      kept.map(({ row }) => positionTag(row.id)),
    )
    const open = kept.filter(({ row }) => row.status === 'published')
    await tellOfWants(
      tx,
      open.map(({ row, check: { findings } }) => ({ ...row, findings })),
    )
    return kept
  })
}

/** Takes a position that breaks a rule off the offer, and says which; nobody is hurried where it was changed meanwhile. */
async function pauseBreach({ row: { id, version }, check }: Answer): Promise<boolean> {
  try {
    const reason = pauseReason(breachesOf(check.findings))
    await movePosition(SYSTEM_ACTOR, { id, version, event: 'pause', reason })
    return true
  } catch (error) {
    if (error instanceof ConflictError) return false
    throw error
  }
}

/**
 * Checks these positions again as the rules, their units and the calendar are now: what is open and breaks a rule is
 * paused; where facts are wanting that a rule asks for by now, the unit is told, and the page says so. A handful of
 * queries for all, besides those about positions that need somebody's attention.
 */
export async function recheckPositions(ids: readonly string[], now: Date): Promise<Recheck> {
  const rows = await db.position.findMany({ where: { id: { in: [...ids] } }, select: recheckSelect })
  const majors = rows.flatMap((row) => row.majors)
  const setting = await readSetting(db, majors, now)
  const answers = rows.map((row): Answer => {
    return { row, check: runCheck(toFields(row), unitFactsOf(row.organization), setting) }
  })
  const news = answers.filter(({ row, check }) => {
    return row.checkedAt === null || isNews(toCheck(row).findings, check.findings)
  })
  const stored = await store(news)
  const same = answers.filter((answer) => !news.includes(answer)).map(({ row }) => row.id)
  await db.$executeRaw`UPDATE positions SET "checkedAt" = ${now.toISOString()}::timestamp(3) WHERE id = ANY(${same}::uuid[])`
  let paused = 0
  for (const answer of stored) {
    const breaks = answer.row.status === 'published' && breachesOf(answer.check.findings).length > 0
    if (breaks && (await pauseBreach(answer))) paused += 1
  }
  return { checked: rows.length, changed: stored.length, paused }
}
