import type { RuleContext } from '@/lib/features/compliance/types'
import { checkColumns, runCheck } from '@/lib/features/positions/checks/data'
import { columnsOf } from '@/lib/features/positions/drafts/rules'
import type { PositionFields } from '@/lib/features/positions/drafts/types'
import type { Prisma } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { KEPT_RULES } from '@/prisma/seed/positions'
import { Names } from './names'
import type { Random } from './random'
import type { League, Unit } from './units'
import * as words from './words'

/** The first month in which a position of the city begins: far enough that none expires while it is measured. */
const FIRST_MONTH = Date.UTC(2030, 0, 1)

const unitFacts = { kind: 'enterprise', employeeCount: null, employeeCountAsOf: null, classes: [] } as const

function daysOf(random: Random) {
  const first = new Date(FIRST_MONTH)
  const month = random.below(10)
  const at = (offset: number, date: number) =>
    dayOf(new Date(Date.UTC(first.getUTCFullYear(), month + offset, date)))
  const [startsOn, endsOn] = [at(0, 1), at(6, 0)]
  return { startsOn, endsOn, openUntil: at(-1, 15), insuranceFrom: startsOn, insuranceTo: endsOn }
}

function fieldsOf(title: string, unit: Unit, league: League, random: Random, today: string): PositionFields {
  return {
    ...KEPT_RULES,
    ...daysOf(random),
    title,
    allianceId: league.id,
    unitLawfulOn: today,
    kind: 'post',
    postClass: '生产',
    seats: 1 + random.below(8),
    majors: [random.pick(words.MAJORS)],
    tasks: random.sample(words.SENTENCES, 3),
    learningGoals: random.pick(words.SENTENCES),
    regionCode: unit.regionCode ?? null,
    venueType: 'factory',
    payFen: String(250_000 + random.below(40) * 5_000),
    accommodation: random.below(3) === 0,
    meals: random.below(2) === 0,
    enterpriseMentor: '车间技术员',
  }
}

/**
 * Positions of the city with what the rules say of each; three of four are open. Checked as of this moment, so that
 * the job has nothing to do while pages are measured.
 */
export function makePositions(
  count: number,
  units: readonly Unit[],
  leagues: readonly League[],
  random: Random,
): Prisma.PositionCreateManyInput[] {
  const names = new Names()
  const now = new Date()
  const context: RuleContext = { schoolRegion: null, today: dayOf(now), packs: ['national-2021'] }
  const offering = units.filter(({ kind }) => kind === 'enterprise')
  return Array.from({ length: count }, () => {
    const { name, slug } = names.until(() => [
      random.pick(words.BRANDS),
      random.pick(words.INDUSTRIES),
      `${random.pick(words.MAJORS)}实习生`,
    ])
    const unit = random.pick(offering)
    const fields = fieldsOf(name, unit, random.pick(leagues), random, context.today)
    const { findings, ...check } = checkColumns(
      runCheck(fields, unitFacts, { context, codes: new Map(), now }),
    )
    return {
      ...columnsOf(fields, []),
      ...check,
      findings: findings as unknown as Prisma.InputJsonValue,
      id: random.id(),
      slug,
      organizationId: unit.id,
      status: random.below(4) === 0 ? 'closed' : 'published',
      publishedAt: new Date(now.getTime() - random.below(1_000_000) * 1000),
    }
  })
}
