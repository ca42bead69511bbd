import { ROLE_LABELS, ROLE_SCOPES } from '@/lib/features/accounts/constants'
import type { Role } from '@/lib/shared/actor'

/** Whether the scope that is given is the one that the role needs, and no other. */
export function hasOwnScope(grant: {
  role: Role
  allianceId: string | null
  organizationId: string | null
}): boolean {
  const scope = ROLE_SCOPES[grant.role]
  return (
    (grant.allianceId !== null) === (scope === 'alliance') &&
    (grant.organizationId !== null) === (scope === 'organization')
  )
}

/** A role in words, with its scope: 青岛职业技术学院 单位管理员. */
export function grantWords(role: Role, scopeName: string | null): string {
  return [scopeName, ROLE_LABELS[role]].filter(Boolean).join(' ')
}
