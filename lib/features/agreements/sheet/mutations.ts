import type { Actor } from '@/lib/features/accounts/types'
import { recordAudits } from '@/lib/features/audit/mutations'
import type { AuditRecord } from '@/lib/features/audit/types'
import { insertMany } from '@/lib/server/bulk'
import type { Prisma, Tx } from '@/lib/server/db'
import { idsInOrder } from '@/lib/shared/ids'
import { slugOf, withSuffix } from '@/lib/shared/pinyin'
import { columnsOf } from '../drafts/rules'
import type { ReadyAgreement } from './types'

type Row = ReadyAgreement & { id: string; slug: string }

/** Anchors for new entries, in the order of their titles. */
async function chooseAnchors(tx: Tx, titles: readonly string[]): Promise<string[]> {
  const rows = await tx.agreement.findMany({ select: { slug: true } })
  const taken = new Set(rows.map(({ slug }) => slug))
  const next = new Map<string, number>()
  return titles.map((title) => {
    const base = slugOf(title)
    let n = next.get(base) ?? 2
    let slug = base
    for (; taken.has(slug); n += 1) slug = withSuffix(base, n)
    next.set(base, n)
    taken.add(slug)
    return slug
  })
}

async function writeRows(tx: Tx, rows: readonly Row[]): Promise<void> {
  const updatedAt = new Date()
  const records = rows.map(({ id, slug, fields, related }) => ({
    id,
    slug,
    origin: 'paper' as const,
    ...columnsOf(fields, related),
    updatedAt,
  }))
  await insertMany(tx, 'agreements', records satisfies Prisma.AgreementCreateManyInput[])
  const parties = rows.flatMap((row) =>
    row.parties.map(({ id }, position) => ({ agreementId: row.id, organizationId: id, position })),
  )
  await insertMany(tx, 'agreement_parties', parties satisfies Prisma.AgreementPartyCreateManyInput[])
  // The table that Prisma keeps for ties of many to many: the agreement is its A, the project its B.
  const links = rows.flatMap((row) => row.projects.map(({ id }) => ({ A: row.id, B: id })))
  await insertMany(tx, '_AgreementProjects', links)
}

/** Writes checked rows as drafts of paper entries, with an audit entry for each, inside the caller's transaction. */
export async function createAgreements(
  tx: Tx,
  actor: Actor,
  ready: readonly ReadyAgreement[],
): Promise<void> {
  const ids = idsInOrder(ready.length, new Date())
  const slugs = await chooseAnchors(
    tx,
    ready.map(({ fields }) => fields.title),
  )
  const rows = ready.map((one, index): Row => ({ ...one, id: ids[index] ?? '', slug: slugs[index] ?? '' }))
  await writeRows(tx, rows)
  await recordAudits(
    tx,
    actor,
    rows.map(
      ({ id, slug, fields }): AuditRecord => ({
        action: 'agreement.import',
        subjectType: 'agreement',
        subjectId: id,
        after: { slug, origin: 'paper', ...fields },
      }),
    ),
  )
}
