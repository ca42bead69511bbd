import { listRegionOptions } from '@/lib/features/regions/data'
import { withChosenRegion } from '@/lib/features/regions/names/data'
import { db, type Prisma } from '@/lib/server/db'
import { withChosen } from '@/lib/shared/list-filters'
import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption } from '@/lib/shared/lists'
import { regionRange } from '@/lib/shared/regions'
import { POSITION_KIND_LABELS, POSITION_KINDS } from '../constants'
import { publicPosition } from '../data'
import {
  OPEN,
  PAY_BANDS,
  type PositionFilter,
  PROVISION_LABELS,
  PROVISIONS,
  type Provision,
  SORT_LABELS,
  SORTS,
} from '../directory/constants'
import type { PositionList } from '../types'
import { countMonths, monthRange } from './rules'

/** A filter with more values than this offers those with the most positions. */
const MOST = 30

type Condition = Exclude<PositionFilter, 'sort'>

/** The condition of every filter, apart, so that the counts beside one can leave it out. */
export type Conditions = Record<Condition, Prisma.PositionWhereInput>

const PROVIDED: Record<Provision, Prisma.PositionWhereInput> = {
  housing: { accommodation: true },
  meals: { meals: true },
}

const bandCondition = ({ from, below }: (typeof PAY_BANDS)[number]): Prisma.PositionWhereInput => ({
  payMonthFen: { gte: from, ...(below !== null && { lt: below }) },
})

const find = <T extends string>(values: readonly T[], value: string | undefined) =>
  values.find((one) => one === value)

/** Reads the filters; null where one has a value that no position can have. */
export function conditionsOf(filters: ListFilters): Conditions | null {
  const { region, major, kind, chain, pay, start, provides, status, sort } = filters
  const band = PAY_BANDS.find(({ value }) => value === pay)
  const month = start === undefined ? undefined : monthRange(start)
  const known = find(POSITION_KINDS, kind)
  const provision = find(PROVISIONS, provides)
  const isUnknown =
    known !== kind ||
    band?.value !== pay ||
    month === null ||
    provision !== provides ||
    (status !== undefined && status !== OPEN) ||
    (sort !== undefined && (sort === SORTS[0] || find(SORTS, sort) === undefined))
  if (isUnknown) return null
  return {
    region: region === undefined ? {} : { regionCode: regionRange(region) },
    major: major === undefined ? {} : { majors: { has: major } },
    kind: known ? { kind: known } : {},
    chain: chain === undefined ? {} : { industryChains: { some: { slug: chain } } },
    pay: band ? bandCondition(band) : {},
    start: month ? { startsOn: month } : {},
    provides: provision ? PROVIDED[provision] : {},
    status: status === OPEN ? { status: 'published' } : {},
  }
}

/** The condition of a list, without one of its filters for the counts beside that one. */
export function whereOf(conditions: Conditions, without?: Condition): Prisma.PositionWhereInput {
  const kept = Object.entries(conditions).flatMap(([key, condition]) => (key === without ? [] : [condition]))
  return { AND: [publicPosition, ...kept] }
}

const counted = (conditions: Conditions, without: Condition, and: Prisma.PositionWhereInput) =>
  db.position.count({ where: { AND: [whereOf(conditions, without), and] } })

async function regionOptions(conditions: Conditions, chosen: string | undefined): Promise<FilterOption[]> {
  const rows = await db.position.groupBy({
    by: ['regionCode'],
    where: { AND: [whereOf(conditions, 'region'), { regionCode: { not: null } }] },
    _count: true,
  })
  const counts = new Map(rows.map((row) => [row.regionCode ?? '', row._count]))
  return withChosenRegion(await listRegionOptions(counts), chosen)
}

async function kindOptions(conditions: Conditions, chosen: string | undefined): Promise<FilterOption[]> {
  const rows = await db.position.groupBy({ by: ['kind'], where: whereOf(conditions, 'kind'), _count: true })
  const counts = new Map(rows.map((row) => [row.kind, row._count]))
  return POSITION_KINDS.filter((value) => counts.has(value) || value === chosen).map((value) => ({
    value,
    label: POSITION_KIND_LABELS[value],
    count: counts.get(value) ?? 0,
  }))
}

const byCount = (a: FilterOption, b: FilterOption) => b.count - a.count || (a.value < b.value ? -1 : 1)

const firstWith = (options: FilterOption[], chosen: string | undefined) =>
  options.toSorted(byCount).filter(({ value }, at) => at < MOST || value === chosen)

async function majorOptions(conditions: Conditions, chosen: string | undefined): Promise<FilterOption[]> {
  const rows = await db.position.findMany({ where: whereOf(conditions, 'major'), select: { majors: true } })
  const counts = new Map<string, number>()
  for (const major of rows.flatMap(({ majors }) => [...new Set(majors)])) {
    counts.set(major, (counts.get(major) ?? 0) + 1)
  }
  const options = [...counts].map(([value, count]) => ({ value, label: value, count }))
  return withChosen(firstWith(options, chosen), chosen, async () => {
    const one = await db.position.findFirst({
      where: { AND: [publicPosition, { majors: { has: chosen } }] },
      select: { id: true },
    })
    return one && chosen !== undefined ? [{ value: chosen, label: chosen }] : []
  })
}

async function chainOptions(conditions: Conditions, chosen: string | undefined): Promise<FilterOption[]> {
  const where = whereOf(conditions, 'chain')
  const chains = await db.industryChain.findMany({
    where: { positions: { some: publicPosition } },
    select: { slug: true, name: true, _count: { select: { positions: { where } } } },
  })
  const options = chains.map(({ slug, name, _count }) => ({
    value: slug,
    label: name,
    count: _count.positions,
  }))
  return firstWith(
    options.filter(({ value, count }) => count > 0 || value === chosen),
    chosen,
  )
}

async function payOptions(conditions: Conditions, chosen: string | undefined): Promise<FilterOption[]> {
  const options = await Promise.all(
    PAY_BANDS.map(async (band) => ({
      value: band.value,
      label: band.label,
      count: await counted(conditions, 'pay', bandCondition(band)),
    })),
  )
  return options.filter(({ value, count }) => count > 0 || value === chosen)
}

async function startOptions(conditions: Conditions, chosen: string | undefined): Promise<FilterOption[]> {
  const where = whereOf(conditions, 'start')
  const rows = await db.position.groupBy({ by: ['startsOn'], where, _count: true })
  return countMonths(
    rows.map((row) => ({ date: row.startsOn, count: row._count })),
    chosen,
  )
}

const provisionOptions = (conditions: Conditions): Promise<FilterOption[]> =>
  Promise.all(
    PROVISIONS.map(async (value) => ({
      value,
      label: PROVISION_LABELS[value],
      count: await counted(conditions, 'provides', PROVIDED[value]),
    })),
  )

async function openOption(conditions: Conditions): Promise<FilterOption[]> {
  return [
    { value: OPEN, label: '正在招收', count: await counted(conditions, 'status', { status: 'published' }) },
  ]
}

/** The values of every filter with the number of positions that each would leave under the others. */
export async function facetsOf(
  conditions: Conditions,
  filters: ListFilters,
  total: number,
): Promise<PositionList['facets']> {
  const [region, major, kind, chain, pay, start, provides, status] = await Promise.all([
    regionOptions(conditions, filters.region),
    majorOptions(conditions, filters.major),
    kindOptions(conditions, filters.kind),
    chainOptions(conditions, filters.chain),
    payOptions(conditions, filters.pay),
    startOptions(conditions, filters.start),
    provisionOptions(conditions),
    openOption(conditions),
  ])
  const sort = SORTS.map((value) => ({ value, label: SORT_LABELS[value], count: total }))
  return { region, major, kind, chain, pay, start, provides, status, sort }
}
