import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { AGREEMENT_STATUSES, type AgreementStatus } from '../constants'
import { agreementLineSelect, toAgreementLine } from '../data'
import { AGREEMENT_STEPS, type AgreementSubject, can } from '../permissions'
import { toFields } from './rules'
import type { AgreementForEdit, AgreementRows, NewAgreement, Option } from './types'

const editSelect = {
  ...agreementLineSelect,
  id: true,
  version: true,
  statusReason: true,
  allianceId: true,
  drafterId: true,
  amendsId: true,
  renewsId: true,
  validFrom: true,
  validTo: true,
  summary: true,
  body: true,
  confidentiality: true,
  note: true,
  updatedAt: true,
  drafter: { select: { id: true, name: true } },
  amends: { select: { number: true } },
  renews: { select: { number: true } },
  parties: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { organizationId: true, organization: { select: { name: true, creditCode: true } } },
  },
  projects: { orderBy: [{ sortKey: 'asc' }, { id: 'asc' }], select: { id: true, title: true } },
  attachments: {
    orderBy: [{ position: 'asc' }, { fileId: 'asc' }],
    select: { file: { select: { id: true, name: true, byteSize: true, checksum: true } } },
  },
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      number: true,
      sha256: true,
      parties: {
        orderBy: { place: 'asc' },
        select: { place: true, organizationId: true, answer: true, organization: { select: { name: true } } },
      },
    },
  },
} as const satisfies Prisma.AgreementSelect

/** An agreement with everything that its permissions and its steps ask of it. */
export type StoredAgreement = Prisma.AgreementGetPayload<{ select: typeof editSelect }>

export function findStoredAgreement(client: Db, id: string): Promise<StoredAgreement | null> {
  return client.agreement.findUnique({ where: { id }, select: editSelect })
}

/** A stored agreement as its permissions see it. */
export function toSubject(row: StoredAgreement): AgreementSubject {
  const { status, origin, allianceId, drafterId, versions } = row
  const partyIds = versions[0]?.parties.map(({ organizationId }) => organizationId) ?? []
  return { status, origin, allianceId, drafterId, partyIds }
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

/** An agreement for those who write it, with what the actor may do; null for anybody else. */
export async function findAgreementForEdit(actor: Actor, id: string): Promise<AgreementForEdit | null> {
  const row = await findStoredAgreement(db, id)
  if (!row || !can(actor, 'view_draft', toSubject(row))) return null
  const { slug, version, origin, drafter, status, statusReason } = row
  const subject = toSubject(row)
  return {
    ...toFields(row),
    id,
    slug,
    version,
    origin,
    drafter,
    status,
    statusReason,
    updatedAt: row.updatedAt.toISOString(),
    alliances: await listOwnAlliances(actor),
    mayKeepAlone: isPlatformAdmin(actor),
    mayEdit: can(actor, 'edit', subject),
    isRegistered: origin === 'paper' && row.versions.length > 0,
    events: AGREEMENT_STEPS.filter((event) => can(actor, event, subject)),
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
