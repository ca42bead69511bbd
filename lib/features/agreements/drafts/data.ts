import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { AGREEMENT_STATUSES, type AgreementStatus } from '../constants'
import { agreementLineSelect, toAgreementLine } from '../data'
import { can, REGISTER_EVENTS } from '../permissions'
import type { AgreementFields, AgreementForEdit, AgreementRows, NewAgreement, Option } from './types'

const editSelect = {
  ...agreementLineSelect,
  id: true,
  version: true,
  statusReason: true,
  allianceId: true,
  validFrom: true,
  validTo: true,
  summary: true,
  body: true,
  confidentiality: true,
  note: true,
  updatedAt: true,
  parties: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { organizationId: true, organization: { select: { name: true } } },
  },
  projects: { orderBy: [{ sortKey: 'asc' }, { id: 'asc' }], select: { id: true, title: true } },
} as const satisfies Prisma.AgreementSelect

type EditRow = Prisma.AgreementGetPayload<{ select: typeof editSelect }>

const day = (date: Date | null) => (date === null ? null : dayOf(date))

/** A stored entry as its form holds it; the audit trail compares these. */
export function toFields(row: EditRow): AgreementFields {
  const { allianceId, number, title, kind, summary, body, confidentiality } = row
  return {
    allianceId,
    number,
    title,
    kind,
    parties: row.parties.map(({ organization }) => organization.name),
    projects: row.projects.map((project) => project.title),
    signedOn: fromDateColumns(row.signedOn, row.signedPrecision),
    validFrom: day(row.validFrom),
    validTo: day(row.validTo),
    summary,
    body,
    confidentiality,
    note: row.note ?? '',
  }
}

/** An entry with everything that its form and its permissions need. */
export function findStoredAgreement(client: Db, id: string): Promise<EditRow | null> {
  return client.agreement.findUnique({ where: { id }, select: editSelect })
}

/** The alliances whose register the actor keeps. */
async function listOwnAlliances(actor: Actor): Promise<Option[]> {
  const rows = await db.alliance.findMany({
    where: isPlatformAdmin(actor) ? {} : { id: { in: secretaryAllianceIds(actor) } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

/** What a new entry begins with; null for those who keep no register. */
export async function findNewAgreement(actor: Actor, id: string): Promise<NewAgreement | null> {
  const mayKeepAlone = isPlatformAdmin(actor)
  const alliances = await listOwnAlliances(actor)
  return alliances.length > 0 || mayKeepAlone ? { id, alliances, mayKeepAlone } : null
}

/** An entry for the secretariat, with what the actor may do; null where they do not keep it. */
export async function findAgreementForEdit(actor: Actor, id: string): Promise<AgreementForEdit | null> {
  const row = await findStoredAgreement(db, id)
  if (!row || !can(actor, 'view', row)) return null
  const { slug, version, origin, status, statusReason } = row
  return {
    ...toFields(row),
    id,
    slug,
    version,
    origin,
    status,
    statusReason,
    updatedAt: row.updatedAt.toISOString(),
    alliances: await listOwnAlliances(actor),
    mayKeepAlone: isPlatformAdmin(actor),
    mayEdit: can(actor, 'edit', row),
    events: REGISTER_EVENTS.filter((event) => can(actor, event, row)),
  }
}

/** One page of the entries that the actor keeps, latest change first, with the number in each state. */
export async function listAgreementRows(
  actor: Actor,
  { status, page }: { status: AgreementStatus | null; page: number },
): Promise<AgreementRows> {
  const mine: Prisma.AgreementWhereInput = isPlatformAdmin(actor)
    ? {}
    : { allianceId: { in: secretaryAllianceIds(actor) } }
  const [groups, rows] = await Promise.all([
    db.agreement.groupBy({ by: ['status'], where: mine, _count: true }),
    db.agreement.findMany({
      where: status === null ? mine : { AND: [mine, { status }] },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(page),
      select: {
        ...agreementLineSelect,
        id: true,
        updatedAt: true,
        alliance: { select: { name: true } },
        parties: { orderBy: { position: 'asc' }, select: { organization: { select: { name: true } } } },
      },
    }),
  ])
  const counts: AgreementRows['counts'] = Object.fromEntries(groups.map((row) => [row.status, row._count]))
  const total = AGREEMENT_STATUSES.filter((known) => status === null || known === status).reduce(
    (sum, known) => sum + (counts[known] ?? 0),
    0,
  )
  const items = rows.map((row) => ({
    ...toAgreementLine(row),
    id: row.id,
    parties: row.parties.map(({ organization }) => organization.name),
    alliance: row.alliance?.name ?? null,
    updatedAt: row.updatedAt.toISOString(),
  }))
  return { items, total, page, pageCount: pageCountOf(total), status, counts }
}
