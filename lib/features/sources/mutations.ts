import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/server/db'
import { toDateColumns } from '@/lib/shared/dates'
import type { SourceInput } from './schema'

/**
 * The source that the fields name: the same one when it is known already, else a new one. A stored source is never
 * changed, since other facts stand on it. Gives its id, or null when no title was given.
 */
export async function ensureSource(tx: Tx, input: SourceInput): Promise<string | null> {
  if (input.sourceTitle === null) return null
  const { date, precision } = toDateColumns(input.sourcePublishedOn)
  const named = {
    title: input.sourceTitle,
    publisher: input.sourcePublisher,
    publishedOn: date,
    publishedPrecision: precision,
    url: input.sourceUrl,
  }
  const known = await tx.source.findFirst({ where: named, orderBy: { id: 'asc' }, select: { id: true } })
  if (known) return known.id
  const made = await tx.source.create({
    data: { ...named, code: `U-${randomUUID()}`, kind: 'statement' },
    select: { id: true },
  })
  return made.id
}
