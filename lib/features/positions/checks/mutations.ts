import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { db, type Prisma } from '@/lib/server/db'
import { ConflictError } from '@/lib/shared/errors'
import { contentSelect, toFields } from '../drafts/rules'
import { movePosition } from '../life/mutations'
import { tellOfWants } from '../notices/mutations'
import { positionTags } from '../tags'
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
  updatedAt: true,
  organization: { select: unitFactsSelect },
} as const satisfies Prisma.PositionSelect

type Row = Prisma.PositionGetPayload<{ select: typeof recheckSelect }>

export type Recheck = { checked: number; changed: number; paused: number }

/** Stores what the rules say now, unless the position was changed meanwhile: then it was checked with that change. */
async function store({ id, version, status, updatedAt }: Row, check: Checked): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // Nobody changed what the position says: its day of change stays.
    const data = { ...checkColumns(check), updatedAt }
    const { count } = await tx.position.updateMany({ where: { id, version }, data })
    if (count === 0) return false
    await enqueueTags(tx, positionTags(id))
    if (status === 'published') await tellOfWants(tx, id, check.findings)
    return true
  })
}

/** Takes a position that breaks a rule off the offer, and says which; nobody is hurried where it was changed meanwhile. */
async function pauseBreach({ id, version }: Row, check: Checked): Promise<boolean> {
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
 * queries for all whose findings stay the same but for their day.
 */
export async function recheckPositions(ids: readonly string[], now: Date): Promise<Recheck> {
  const rows = await db.position.findMany({ where: { id: { in: [...ids] } }, select: recheckSelect })
  const setting = await readSetting(
    db,
    rows.flatMap(({ majors }) => majors),
    now,
  )
  const done: Recheck = { checked: rows.length, changed: 0, paused: 0 }
  const same: string[] = []
  for (const row of rows) {
    const check = runCheck(toFields(row), unitFactsOf(row.organization), setting)
    if (row.checkedAt !== null && !isNews(toCheck(row).findings, check.findings)) {
      same.push(row.id)
      continue
    }
    const stored = await store(row, check)
    if (stored) done.changed += 1
    const breaks = stored && row.status === 'published' && breachesOf(check.findings).length > 0
    if (breaks && (await pauseBreach(row, check))) done.paused += 1
  }
  if (same.length > 0) {
    await db.$executeRaw`UPDATE positions SET "checkedAt" = ${now} WHERE id = ANY(${same}::uuid[])`
  }
  return done
}
