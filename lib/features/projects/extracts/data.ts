import { shownName } from '@/lib/features/parties/rules'
import { db, type Prisma } from '@/lib/server/db'
import { inBatches } from '@/lib/shared/batches'
import type { ListFilters } from '@/lib/shared/list-path'
import type { SheetLine } from '@/lib/shared/sheets'
import type { PartyRole } from '../constants'
import { projectSummarySelect, toProjectSummary } from '../data'
import { conditionsOf, whereOf } from '../facets/data'

const extractSelect = {
  ...projectSummarySelect,
  id: true,
  createdAt: true,
  majors: true,
  topics: true,
  intake: true,
  fundingSource: true,
  budgetFen: true,
  note: true,
  industryChains: { orderBy: { sortKey: 'asc' }, select: { name: true } },
  alliances: { orderBy: { sortKey: 'asc' }, select: { name: true } },
} as const satisfies Prisma.ProjectSelect

type Row = Prisma.ProjectGetPayload<{ select: typeof extractSelect }>

/** No more than the project's own page says. */
function toLine(row: Row): SheetLine {
  const { title, kind, status, number, startsOn, endsOn, summary, parties } = toProjectSummary(row)
  const { majors, topics, intake, fundingSource, note } = row
  const namesOf = (wanted: PartyRole) => parties.filter(({ role }) => role === wanted).map(shownName)
  return {
    ...{ title, kind, status, number, startsOn, endsOn, summary },
    ...{ majors, topics, intake, fundingSource, note },
    budgetFen: row.budgetFen?.toString() ?? null,
    leads: namesOf('lead'),
    participants: namesOf('participant'),
    supporters: namesOf('supporter'),
    guides: namesOf('guide'),
    chainIds: row.industryChains.map(({ name }) => name),
    allianceIds: row.alliances.map(({ name }) => name),
  }
}

async function* batchesOf(where: Prisma.ProjectWhereInput): AsyncGenerator<SheetLine[]> {
  const batches = inBatches((place) =>
    db.project.findMany({
      where: { AND: [where, place.after] },
      orderBy: place.orderBy,
      take: place.take,
      select: extractSelect,
    }),
  )
  for await (const rows of batches) yield rows.map(toLine)
}

/**
 * The public list of projects under its filters, in the order in which they were entered, batch by batch; null where a
 * filter has a value that no project can have.
 */
export function listProjectExtract(filters: ListFilters): AsyncGenerator<SheetLine[]> | null {
  const conditions = conditionsOf(filters)
  return conditions && batchesOf(whereOf(conditions))
}
