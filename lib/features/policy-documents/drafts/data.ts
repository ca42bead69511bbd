import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { db, type Prisma } from '@/lib/server/db'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import { checkIndexNumber } from '@/lib/shared/index-number'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { PUBLICATION_STATUSES, type PublicationStatus } from '@/lib/shared/publication'
import type { PolicyScope } from '../constants'
import { can, issuesFor, keepsLibrary, POLICY_VERBS, type PolicySubject } from '../permissions'
import type { PolicyForEdit, PolicyIssuerName, PolicyLines } from '../types'

/** What permissions ask of the unit that issued a document. */
export const issuerSelect = {
  id: true,
  kind: true,
  status: true,
} as const satisfies Prisma.OrganizationSelect

/** What permissions ask of a document. */
export const subjectSelect = {
  status: true,
  issuerOrganization: { select: issuerSelect },
} as const satisfies Prisma.PolicyDocumentSelect

/** A selected document as its permissions see it. */
export function toSubject(
  row: Prisma.PolicyDocumentGetPayload<{ select: typeof subjectSelect }>,
): PolicySubject {
  return { status: row.status, issuer: row.issuerOrganization }
}

/** The government bodies that the actor works for and in whose name they may issue documents. */
export async function listOwnIssuers(actor: Actor): Promise<PolicyIssuerName[]> {
  const rows = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { ...issuerSelect, name: true },
  })
  return rows.filter((unit) => issuesFor(actor, unit)).map(({ id, name }) => ({ id, name }))
}

/** The documents of a scope; null for those who have none to keep there. */
async function scopeWhere(actor: Actor, scope: PolicyScope): Promise<Prisma.PolicyDocumentWhereInput | null> {
  if (scope === 'all') return keepsLibrary(actor) ? {} : null
  const units = await listOwnIssuers(actor)
  return units.length > 0 ? { issuerId: { in: units.map(({ id }) => id) } } : null
}

/** One page of a scope's documents, latest change first; null for those who keep none there. */
export async function listPolicyLines(
  actor: Actor,
  scope: PolicyScope,
  { status, page }: { status: PublicationStatus | null; page: number },
): Promise<PolicyLines | null> {
  const theirs = await scopeWhere(actor, scope)
  if (theirs === null) return null
  const [groups, rows] = await Promise.all([
    db.policyDocument.groupBy({ by: ['status'], where: theirs, _count: true }),
    db.policyDocument.findMany({
      where: status === null ? theirs : { ...theirs, status },
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

/** A document of a scope, with what the actor may do; null where there is none or they do not keep it there. */
export async function findPolicyForEdit(
  actor: Actor,
  scope: PolicyScope,
  id: string,
): Promise<PolicyForEdit | null> {
  const row = await db.policyDocument.findUnique({
    where: { id },
    select: {
      ...subjectSelect,
      id: true,
      slug: true,
      version: true,
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
  if (!row) return null
  const subject = toSubject(row)
  if (!(scope === 'all' ? keepsLibrary(actor) : issuesFor(actor, subject.issuer))) return null
  const { cites, issuedPrecision, issuerOrganization: _, ...policy } = row
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
    allowed: POLICY_VERBS.filter((verb) => can(actor, verb, subject)),
    updatedAt: row.updatedAt.toISOString(),
  }
}
