import { LABOUR_GRADES } from '@/lib/features/compliance/constants'
import type { Prisma } from '@/lib/server/db'
import { dayOf, parseDay } from '@/lib/shared/dates'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { monthlyFen } from '../rules'
import type { PositionContent } from '../schema'
import type { PositionFields } from './types'

/** Columns that the form holds as they are stored. */
const PLAIN = {
  allianceId: true,
  unitLawful: true,
  isIntermediary: true,
  title: true,
  kind: true,
  postClass: true,
  seats: true,
  majors: true,
  tasks: true,
  learningGoals: true,
  regionCode: true,
  address: true,
  venueType: true,
  contact: true,
  hoursPerDay: true,
  hoursPerWeek: true,
  shift: true,
  nightFrom: true,
  nightTo: true,
  restDaysWork: true,
  holidaysWork: true,
  overtime: true,
  payPeriod: true,
  payBasis: true,
  independentWork: true,
  payReason: true,
  payCycleDays: true,
  payee: true,
  payForm: true,
  accommodation: true,
  meals: true,
  insuranceKind: true,
  insurancePayer: true,
  insuranceNote: true,
  schoolMentor: true,
  enterpriseMentor: true,
  filingNumber: true,
} as const satisfies Prisma.PositionSelect

/** What to select of a position for `toFields`. */
export const contentSelect = {
  ...PLAIN,
  unitLawfulOn: true,
  startsOn: true,
  endsOn: true,
  openUntil: true,
  insuranceFrom: true,
  insuranceTo: true,
  payFen: true,
  samePostWageFen: true,
  lowestWageGradeFen: true,
  minimumWageFen: true,
  feesStated: true,
  fees: true,
  hazardsStated: true,
  hazards: true,
  labourGrade: true,
  industryChains: { orderBy: { id: 'asc' }, select: { id: true } },
} as const satisfies Prisma.PositionSelect

type ContentRow = Prisma.PositionGetPayload<{ select: typeof contentSelect }>

const day = (date: Date | null) => (date === null ? null : dayOf(date))
const fen = (amount: bigint | null) => amount?.toString() ?? null

/** A stored position as its form holds it; the audit trail compares these. */
export function toFields(row: ContentRow): PositionFields {
  const plain = Object.fromEntries(Object.keys(PLAIN).map((key) => [key, row[key as keyof typeof PLAIN]]))
  return {
    ...(plain as Pick<ContentRow, keyof typeof PLAIN>),
    unitLawfulOn: day(row.unitLawfulOn),
    startsOn: day(row.startsOn),
    endsOn: day(row.endsOn),
    openUntil: day(row.openUntil),
    insuranceFrom: day(row.insuranceFrom),
    insuranceTo: day(row.insuranceTo),
    payFen: fen(row.payFen),
    samePostWageFen: fen(row.samePostWageFen),
    lowestWageGradeFen: fen(row.lowestWageGradeFen),
    minimumWageFen: fen(row.minimumWageFen),
    fees: row.feesStated ? row.fees : null,
    hazards: row.hazardsStated ? row.hazards : null,
    labourGrade: LABOUR_GRADES.find((grade) => grade === row.labourGrade) ?? null,
    chainIds: row.industryChains.map(({ id }) => id),
  }
}

type Typed<Value> = Value extends Date | bigint ? string : Value

const plainOf = (value: unknown) =>
  value instanceof Date ? dayOf(value) : typeof value === 'bigint' ? value.toString() : value

/** What the record will say, in the shape in which it is stored and compared. Regions are codes by now. */
export function patchOf(
  input: Partial<Omit<PositionContent, 'region'>> & { regionCode?: string | null },
): Partial<PositionFields> {
  const patch = Object.fromEntries(
    Object.entries(input).flatMap(([key, value]) => (value === undefined ? [] : [[key, plainOf(value)]])),
  ) as Partial<{ [Key in keyof typeof input]: Typed<(typeof input)[Key]> }>
  const { chainIds, ...rest } = patch
  return { ...rest, ...(chainIds && { chainIds: chainIds.toSorted() }) } as Partial<PositionFields>
}

const dayColumn = (text: string | null) => (text === null ? null : parseDay(text))
const fenColumn = (text: string | null) => (text === null ? null : BigInt(text))

/** The position's own columns. `majorCodes` are the codes that its majors have in the catalog. */
export function columnsOf({ chainIds: _, ...fields }: PositionFields, majorCodes: readonly string[]) {
  return {
    ...fields,
    sortKey: sortKeyOf(fields.title),
    majorCodes: [...majorCodes],
    unitLawfulOn: dayColumn(fields.unitLawfulOn),
    startsOn: dayColumn(fields.startsOn),
    endsOn: dayColumn(fields.endsOn),
    openUntil: dayColumn(fields.openUntil),
    insuranceFrom: dayColumn(fields.insuranceFrom),
    insuranceTo: dayColumn(fields.insuranceTo),
    payFen: fenColumn(fields.payFen),
    payMonthFen: monthlyFen(fields.payFen, fields.payPeriod),
    samePostWageFen: fenColumn(fields.samePostWageFen),
    lowestWageGradeFen: fenColumn(fields.lowestWageGradeFen),
    minimumWageFen: fenColumn(fields.minimumWageFen),
    feesStated: fields.fees !== null,
    fees: fields.fees ?? [],
    hazardsStated: fields.hazards !== null,
    hazards: fields.hazards ?? [],
  }
}
