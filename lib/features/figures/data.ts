import type { Actor } from '@/lib/features/accounts/types'
import { sourceSelect, toSourceReference } from '@/lib/features/sources/data'
import type { SourceReference } from '@/lib/features/sources/types'
import { findSubject } from '@/lib/features/subjects/data'
import { canKeep } from '@/lib/features/subjects/permissions'
import { subjectOfRow, subjectWhere } from '@/lib/features/subjects/rules'
import type { Subject } from '@/lib/features/subjects/types'
import { db, type Prisma } from '@/lib/server/db'
import { type DatePrecision, fromDateColumns } from '@/lib/shared/dates'
import type { FigureQualifier } from '@/lib/shared/figures'
import type { Figure, FigureForEdit } from './types'

/** What to select of a figure for `toFigure`. */
export const figureSelect = {
  id: true,
  metric: true,
  value: true,
  qualifier: true,
  unit: true,
  period: true,
  asOf: true,
  asOfPrecision: true,
  locator: true,
  note: true,
  source: { select: sourceSelect },
} as const satisfies Prisma.FigureSelect

type FigureRow = Omit<Figure, 'value' | 'asOf' | 'source'> & {
  value: Prisma.Decimal
  qualifier: FigureQualifier | null
  asOf: Date | null
  asOfPrecision: DatePrecision | null
  source: Parameters<typeof toSourceReference>[0]
}

/** A selected figure as pages show it. */
export function toFigure(row: FigureRow): Figure {
  const source: SourceReference = toSourceReference(row.source)
  return {
    id: row.id,
    metric: row.metric,
    value: row.value.toFixed(),
    qualifier: row.qualifier,
    unit: row.unit,
    period: row.period,
    asOf: fromDateColumns(row.asOf, row.asOfPrecision),
    locator: row.locator,
    note: row.note,
    source,
  }
}

/** The stated figures of one record, in their order. The caller has made sure that the record may be seen. */
export async function listFiguresOf(subject: Subject): Promise<Figure[]> {
  const rows = await db.figure.findMany({
    where: subjectWhere(subject),
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: figureSelect,
  })
  return rows.map(toFigure)
}

/** A figure for the form; null when there is none or the actor does not keep its record. */
export async function findFigureForEdit(actor: Actor, id: string): Promise<FigureForEdit | null> {
  const row = await db.figure.findUnique({
    where: { id },
    select: {
      ...figureSelect,
      version: true,
      organizationId: true,
      allianceId: true,
      platformId: true,
      projectId: true,
      eventId: true,
    },
  })
  if (!row) return null
  const subject = await findSubject(subjectOfRow(row))
  if (!subject || !canKeep(actor, subject)) return null
  return {
    ...toFigure(row),
    subject: { kind: subject.kind, id: subject.id },
    subjectName: subject.name,
    version: row.version,
  }
}
