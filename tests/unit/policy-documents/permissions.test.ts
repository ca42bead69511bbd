import { expect, test } from 'vitest'
import { ORGANIZATION_STATUSES } from '@/lib/features/organizations/constants'
import { can, POLICY_VERBS, type PolicyIssuer } from '@/lib/features/policy-documents/permissions'
import type { ActorRole } from '@/lib/shared/actor'
import { PUBLICATION_STATUSES } from '@/lib/shared/publication'

const ROLES: (ActorRole | null)[] = [
  null,
  { role: 'student', organizationId: 'unit' },
  { role: 'organization_editor', organizationId: 'unit' },
  { role: 'organization_admin', organizationId: 'unit' },
  { role: 'moderator', allianceId: 'alliance' },
  { role: 'alliance_secretary', allianceId: 'alliance' },
  { role: 'platform_admin' },
]

const BUREAU: PolicyIssuer = { id: 'unit', kind: 'government', status: 'verified' }

/** Whoever issued a document, in words, and whether the unit's own staff keep it. */
const ISSUERS: { issuedBy: string; issuer: PolicyIssuer | null; isOwn: boolean }[] = [
  { issuedBy: 'nobody of the portal', issuer: null, isOwn: false },
  { issuedBy: 'their own government body', issuer: BUREAU, isOwn: true },
  { issuedBy: 'another government body', issuer: { ...BUREAU, id: 'other' }, isOwn: false },
  ...(['school', 'enterprise', 'hospital', 'association', 'research_institute'] as const).map((kind) => ({
    issuedBy: `their own ${kind}`,
    issuer: { ...BUREAU, kind },
    isOwn: false,
  })),
  ...ORGANIZATION_STATUSES.filter((status) => status !== 'verified').map((status) => ({
    issuedBy: `their own government body, ${status}`,
    issuer: { ...BUREAU, status },
    isOwn: false,
  })),
]

const KEEPER = {
  draft: 'create view edit publish',
  published: 'create view edit withdraw',
  withdrawn: 'create view reopen',
}

const rows = ROLES.flatMap((role) =>
  ISSUERS.flatMap((issued) =>
    PUBLICATION_STATUSES.map((status) => ({ ...issued, role, name: role?.role ?? 'nobody', status })),
  ),
)

test.each(rows)(
  '$name may do to a $status document of $issuedBy just what the table says',
  ({ role, issuer, isOwn, status }) => {
    const actor = { userId: 'u', label: '', roles: role ? [role] : [] }
    const isStaff = role?.role === 'organization_admin' || role?.role === 'organization_editor'
    const isKeeper = role?.role === 'alliance_secretary' || role?.role === 'platform_admin'
    const may = POLICY_VERBS.filter((verb) => can(actor, verb, { status, issuer }))
    expect(may.join(' ')).toBe(isKeeper || (isStaff && isOwn) ? KEEPER[status] : '')
  },
)
