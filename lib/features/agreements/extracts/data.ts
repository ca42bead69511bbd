import { partySelect, toParty } from '@/lib/features/parties/data'
import { shownName } from '@/lib/features/parties/rules'
import { db, type Prisma } from '@/lib/server/db'
import { inBatches } from '@/lib/shared/batches'
import { dayOf } from '@/lib/shared/dates'
import type { ListFilters } from '@/lib/shared/list-path'
import type { SheetLine } from '@/lib/shared/sheets'
import { agreementLineSelect, conditionsOf, toAgreementLine, whereOf } from '../data'

const extractSelect = {
  ...agreementLineSelect,
  id: true,
  createdAt: true,
  validFrom: true,
  validTo: true,
  confidentiality: true,
  summary: true,
  note: true,
  parties: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { organization: { select: partySelect } },
  },
} as const satisfies Prisma.AgreementSelect

type Row = Prisma.AgreementGetPayload<{ select: typeof extractSelect }>

const day = (date: Date | null) => (date === null ? null : dayOf(date))

/** No more than the register's own page says of the entry. */
function toLine(row: Row): SheetLine {
  const { title, kind, status, number, origin, signedOn } = toAgreementLine(row)
  return {
    ...{ title, kind, status, number, origin, signedOn },
    parties: row.parties.map(({ organization }) => shownName(toParty(organization))),
    validFrom: day(row.validFrom),
    validTo: day(row.validTo),
    summary: row.confidentiality === 'register_only' ? null : row.summary,
    note: row.note,
  }
}

async function* batchesOf(where: Prisma.AgreementWhereInput): AsyncGenerator<SheetLine[]> {
  const batches = inBatches((place) =>
    db.agreement.findMany({
      where: { AND: [where, place.after] },
      orderBy: place.orderBy,
      take: place.take,
      select: extractSelect,
    }),
  )
  for await (const rows of batches) yield rows.map(toLine)
}

/**
 * The public register under its filters, in the order in which it was entered, batch by batch; null where a filter has
 * a value that no entry can have.
 */
export function listRegisterExtract(filters: ListFilters): AsyncGenerator<SheetLine[]> | null {
  const conditions = conditionsOf(filters)
  return conditions && batchesOf(whereOf(conditions))
}
