import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import { checkIndexNumber } from '@/lib/shared/index-number'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { PUBLICATION_STATUSES, type PublicationStatus } from '@/lib/shared/publication'
import { can, POLICY_VERBS } from '../permissions'
import type { PolicyForEdit, PolicyLines } from '../types'

/** One page of all documents for those who keep them, latest change first; null for everybody else. */
export async function listPolicyLines(
  actor: Actor,
  { status, page }: { status: PublicationStatus | null; page: number },
): Promise<PolicyLines | null> {
  if (!can(actor, 'create', null)) return null
  const [groups, rows] = await Promise.all([
    db.policyDocument.groupBy({ by: ['status'], _count: true }),
    db.policyDocument.findMany({
      where: status === null ? {} : { status },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(page),
      select: {
        id: true,
        title: true,
        issuer: true,
        issuedOn: true,
        issuedPrecision: true,
        validity: true,
        status: true,
        updatedAt: true,
      },
    }),
  ])
  const counts: PolicyLines['counts'] = Object.fromEntries(groups.map((row) => [row.status, row._count]))
  const total = PUBLICATION_STATUSES.filter((known) => status === null || known === status).reduce(
    (sum, known) => sum + (counts[known] ?? 0),
    0,
  )
  const items = rows.map(({ issuedPrecision, ...row }) => ({
    ...row,
    issuedOn: fromDateColumns(row.issuedOn, issuedPrecision),
    updatedAt: row.updatedAt.toISOString(),
  }))
  return { items, total, page, pageCount: pageCountOf(total), status, counts }
}

const day = (date: Date | null) => date && dayOf(date)

/** A document for the form, with what the actor may do; null where there is none or they may not see it. */
export async function findPolicyForEdit(actor: Actor, id: string): Promise<PolicyForEdit | null> {
  const row = await db.policyDocument.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      version: true,
      status: true,
      title: true,
      indexNumber: true,
      documentNumber: true,
      issuer: true,
      issuedOn: true,
      issuedPrecision: true,
      publishedOn: true,
      effectiveFrom: true,
      validity: true,
      level: true,
      keyPoints: true,
      summary: true,
      body: true,
      officialUrl: true,
      updatedAt: true,
      cites: { orderBy: { position: 'asc' }, select: { title: true } },
    },
  })
  if (!row || !can(actor, 'view', row)) return null
  const { cites, issuedPrecision, ...policy } = row
  const checked = row.indexNumber === null ? null : checkIndexNumber(row.indexNumber)
  return {
    ...policy,
    indexNumber: row.indexNumber ?? '',
    indexNumberWarning: checked?.ok ? (checked.warning ?? null) : (checked?.sentence ?? null),
    documentNumber: row.documentNumber ?? '',
    issuedOn: fromDateColumns(row.issuedOn, issuedPrecision),
    publishedOn: day(row.publishedOn),
    effectiveFrom: day(row.effectiveFrom),
    officialUrl: row.officialUrl ?? '',
    citations: cites.map(({ title }) => title),
    allowed: POLICY_VERBS.filter((verb) => can(actor, verb, row)),
    updatedAt: row.updatedAt.toISOString(),
  }
}
