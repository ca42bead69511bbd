import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { agreementLineSelect } from '../data'
import { AGREEMENT_STEPS, type AgreementSubject, can } from '../permissions'
import { toFields } from './rules'
import type { AgreementForEdit, NewAgreement, Option } from './types'

/** More boxes than this help nobody. */
const MOST_ALLIANCES = 200

/** What to select of an agreement for `toFields` and its permissions. */
export const editSelect = {
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
  alliance: { select: { name: true } },
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

type SubjectRow = Pick<StoredAgreement, 'status' | 'origin' | 'allianceId' | 'drafterId'> & {
  versions: readonly { parties: readonly { organizationId: string }[] }[]
}

/** A stored agreement as its permissions see it; of its versions the last one comes first. */
export function toSubject(row: SubjectRow): AgreementSubject {
  const { status, origin, allianceId, drafterId, versions } = row
  const partyIds = versions[0]?.parties.map(({ organizationId }) => organizationId) ?? []
  return { status, origin, allianceId, drafterId, partyIds }
}

/** The alliances whose secretariat may keep an agreement: the actor's own, or those that took its drafter in. */
async function listAlliances(actor: Actor, drafterIds: readonly string[] | null): Promise<Option[]> {
  const own =
    drafterIds === null
      ? { id: { in: secretaryAllianceIds(actor) } }
      : { memberships: { some: { status: 'admitted' as const, organizationId: { in: [...drafterIds] } } } }
  const rows = await db.alliance.findMany({
    where: isPlatformAdmin(actor) ? {} : own,
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: MOST_ALLIANCES,
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

/** What a new entry from paper begins with; null for those who keep no register. */
export async function findNewAgreement(actor: Actor, id: string): Promise<NewAgreement | null> {
  const mayKeepAlone = isPlatformAdmin(actor)
  const alliances = await listAlliances(actor, null)
  return alliances.length > 0 || mayKeepAlone ? { id, drafters: null, alliances, mayKeepAlone } : null
}

/** What a new draft of the actor's unit begins with; null for those who are staff of no unit. */
export async function findNewDraft(actor: Actor, id: string): Promise<NewAgreement | null> {
  const drafters = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) }, status: 'verified' },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  if (drafters.length === 0) return null
  const alliances = await listAlliances(
    actor,
    drafters.map((one) => one.id),
  )
  return {
    id,
    drafters: drafters.map(({ id: value, name }) => ({ value, label: name })),
    alliances,
    mayKeepAlone: true,
  }
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
    alliances: await listAlliances(actor, drafter && [drafter.id]),
    mayKeepAlone: drafter !== null || isPlatformAdmin(actor),
    mayEdit: can(actor, 'edit', subject),
    isRegistered: origin === 'paper' && row.versions.length > 0,
    events: AGREEMENT_STEPS.filter((event) => can(actor, event, subject)),
  }
}
