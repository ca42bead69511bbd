import type { Actor } from '@/lib/features/accounts/types'
import { sourceSelect, toSourceReference } from '@/lib/features/sources/data'
import { findSubject } from '@/lib/features/subjects/data'
import { canKeep } from '@/lib/features/subjects/permissions'
import { subjectWhere } from '@/lib/features/subjects/rules'
import { db, type Prisma } from '@/lib/server/db'
import { type DatePrecision, fromDateColumns } from '@/lib/shared/dates'
import { ownerOfRow } from './rules'
import type { Honour, HonourForEdit, HonourOwner } from './types'

const honourSelect = {
  id: true,
  name: true,
  level: true,
  status: true,
  grantedBy: true,
  grantedOn: true,
  grantedPrecision: true,
  note: true,
  source: { select: sourceSelect },
} as const satisfies Prisma.HonourSelect

type HonourRow = Omit<Honour, 'grantedOn' | 'source'> & {
  grantedOn: Date | null
  grantedPrecision: DatePrecision | null
  source: Parameters<typeof toSourceReference>[0] | null
}

function toHonour({ id, name, level, status, grantedBy, note, ...row }: HonourRow): Honour {
  return {
    id,
    name,
    level,
    status,
    grantedBy,
    note,
    grantedOn: fromDateColumns(row.grantedOn, row.grantedPrecision),
    source: row.source && toSourceReference(row.source),
  }
}

/** The honours of one record, newest first. The caller has made sure that the record may be seen. */
export async function listHonoursOf(owner: HonourOwner): Promise<Honour[]> {
  const rows = await db.honour.findMany({
    where: subjectWhere(owner),
    orderBy: [{ grantedOn: { sort: 'desc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: honourSelect,
  })
  return rows.map(toHonour)
}

/** An honour for the form; null when there is none or the actor does not keep its record. */
export async function findHonourForEdit(actor: Actor, id: string): Promise<HonourForEdit | null> {
  const row = await db.honour.findUnique({
    where: { id },
    select: {
      ...honourSelect,
      version: true,
      organizationId: true,
      allianceId: true,
      platformId: true,
      projectId: true,
    },
  })
  if (!row) return null
  const owner = ownerOfRow(row)
  const subject = await findSubject(owner)
  if (!subject || !canKeep(actor, subject)) return null
  return { ...toHonour(row), owner, ownerName: subject.name, version: row.version }
}
