import type { RuleContext } from '@/lib/features/compliance/types'
import { checkColumns, runCheck } from '@/lib/features/positions/checks/data'
import { columnsOf } from '@/lib/features/positions/drafts/rules'
import type { PositionFields } from '@/lib/features/positions/drafts/types'
import type { Prisma } from '@/lib/server/db'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import type { UnitKind } from '@/lib/shared/unit-link'
import type { DemoPosition } from './content/positions'
import { CARE_POSITIONS } from './content/positions-care'
import { HEALTH_POSITIONS } from './content/positions-health'
import { INDUSTRY_POSITIONS } from './content/positions-industry'
import { JIYUAN_POSITIONS } from './content/positions-jiyuan'
import { demoId } from './ids'
import { readDemoMajors } from './majors'
import { mapping } from './mapping'
import { organizationRows } from './rows/organizations'
import { allianceId, organizationId } from './rows/references'

/** Made up for the demonstration, at real units of the facts; shown as 演示 everywhere. What departs is never public. */
const DEMO_POSITIONS: readonly DemoPosition[] = [
  ...CARE_POSITIONS,
  ...HEALTH_POSITIONS,
  ...INDUSTRY_POSITIONS,
  ...JIYUAN_POSITIONS,
]

/** Between the last day for applying and the beginning, in months, unless it begins so soon that it has passed. */
const AHEAD = 2

type Days = Pick<PositionFields, 'startsOn' | 'endsOn' | 'openUntil'>

/** From the first of a month on, for whole months. */
function daysOf({ startsIn = 3, months = 6, status }: DemoPosition, now: Date): Days {
  const at = (month: number, date: number) =>
    dayOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, date)))
  const ahead = status === 'closed' ? 1 : AHEAD
  return { startsOn: at(startsIn, 1), endsOn: at(startsIn + months, 0), openUntil: at(startsIn - ahead, 15) }
}

/** The facts of a position that keeps every rule, as far as they are the same for all. */
export const KEPT_RULES = {
  unitLawful: true,
  isIntermediary: false,
  chainIds: [],
  address: null,
  contact: '实习管理岗',
  hoursPerDay: 8,
  hoursPerWeek: 40,
  shift: 'day',
  nightFrom: null,
  nightTo: null,
  restDaysWork: false,
  holidaysWork: false,
  overtime: false,
  payPeriod: 'month',
  payBasis: 'fixed',
  independentWork: false,
  samePostWageFen: null,
  lowestWageGradeFen: null,
  minimumWageFen: null,
  payReason: null,
  payCycleDays: 31,
  payee: 'student',
  payForm: 'money',
  insuranceKind: 'liability',
  insurancePayer: 'unit',
  insuranceNote: null,
  fees: [],
  hazards: [],
  labourGrade: 1,
  schoolMentor: '专业教师',
  filingNumber: null,
} satisfies Partial<PositionFields>

const UNPAID = {
  payPeriod: null,
  payBasis: null,
  independentWork: null,
  payCycleDays: null,
  payee: null,
  payForm: null,
} satisfies Partial<PositionFields>

function fieldsOf(demo: DemoPosition, now: Date): PositionFields {
  const { departs, pay, alliance, region, kind = 'post' } = demo
  const { title, postClass, seats, majors, tasks, learningGoals, venueType } = demo
  const days = daysOf(demo, now)
  return {
    ...KEPT_RULES,
    ...days,
    ...{ title, kind, postClass, seats, majors, tasks, learningGoals, venueType },
    allianceId: alliance === undefined ? null : allianceId(alliance),
    unitLawfulOn: todayInShanghai(now),
    regionCode: mapping.regionCode[region],
    ...(kind === 'visit' && { hoursPerDay: 6, hoursPerWeek: 30 }),
    ...(pay === null && UNPAID),
    payFen: pay === null ? null : String(pay * 100),
    accommodation: demo.accommodation ?? false,
    meals: demo.meals ?? false,
    insuranceFrom: days.startsOn,
    insuranceTo: days.endsOn,
    enterpriseMentor: demo.mentor,
    ...departs,
  }
}

const kinds: ReadonlyMap<string, UnitKind> = new Map(
  organizationRows(new Date(0)).map(({ name, kind }) => [name, kind]),
)

/** The id of the demonstration position with this slug. */
export const demoPositionId = (slug: string) => demoId('position', slug)

/** When it was published, for what was: a position that expired was published while it was open. */
function publishedAt({ status }: DemoPosition, { openUntil }: PositionFields, now: Date): Date | null {
  if (status === 'published' || status === 'paused') return now
  return status === 'closed' || status === 'expired' ? new Date(`${openUntil}T00:00:00Z`) : null
}

/**
 * The demonstration positions. They begin on the first of a month after `now`, so that a fresh demo always shows
 * positions that are open, and say what the general rules find in them.
 */
export function positionRows(now: Date): Prisma.PositionCreateManyInput[] {
  const codes = new Map<string, string[]>()
  for (const { name, code } of readDemoMajors()) codes.set(name, [...(codes.get(name) ?? []), code])
  const context: RuleContext = {
    schoolRegion: null,
    today: todayInShanghai(now),
    packs: ['national-2021', 'health-care'],
  }
  return DEMO_POSITIONS.map((demo) => {
    const fields = fieldsOf(demo, now)
    const kind = kinds.get(demo.unit)
    if (!kind) throw new Error(`No unit of the facts is called ${demo.unit}`)
    const unit = { kind, employeeCount: null, employeeCountAsOf: null, classes: [] }
    const { findings, ...check } = checkColumns(runCheck(fields, unit, { context, codes, now }))
    return {
      ...columnsOf(
        fields,
        fields.majors.flatMap((major) => codes.get(major) ?? []),
      ),
      ...check,
      findings: findings as unknown as Prisma.InputJsonValue,
      id: demoPositionId(demo.slug),
      slug: demo.slug,
      organizationId: organizationId(demo.unit),
      status: demo.status,
      statusReason: demo.reason ?? null,
      reviewNotes: demo.notes,
      demo: true,
      publishedAt: publishedAt(demo, fields, now),
    }
  })
}
