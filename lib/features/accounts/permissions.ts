import type { Actor, RoleGrant } from './types'

/*
 * The questions about an actor that every feature's permissions are made of. Rights follow the record:
 * each takes the scope that the record belongs to, never a page.
 */

/** Jobs, seeds and commands: the system may do whatever the code asks of it. */
export const SYSTEM_ACTOR: Actor = { userId: null, label: '系统', system: true, roles: [] }

export function isPlatformAdmin(actor: Actor): boolean {
  return actor.system === true || actor.roles.some((role) => role.role === 'platform_admin')
}

/** Secretary of this very alliance; a platform administrator counts as every alliance's. */
export function isSecretaryOf(actor: Actor, allianceId: string | null | undefined): boolean {
  if (isPlatformAdmin(actor)) return true
  return actor.roles.some((role) => role.role === 'alliance_secretary' && role.allianceId === allianceId)
}

/** Secretary of any of these alliances. */
export function isSecretaryOfAny(actor: Actor, allianceIds: readonly string[]): boolean {
  return isPlatformAdmin(actor) || allianceIds.some((id) => isSecretaryOf(actor, id))
}

/** May review what is handed in to this alliance: its secretary or one of its moderators. */
export function isModeratorOf(actor: Actor, allianceId: string | null | undefined): boolean {
  if (isSecretaryOf(actor, allianceId)) return true
  return actor.roles.some((role) => role.role === 'moderator' && role.allianceId === allianceId)
}

/** Administrator of this very unit; a platform administrator counts as every unit's. */
function isAdministratorOf(actor: Actor, organizationId: string | null | undefined): boolean {
  if (isPlatformAdmin(actor)) return true
  return actor.roles.some(
    (role) => role.role === 'organization_admin' && role.organizationId === organizationId,
  )
}

/** May edit for this unit: its administrator or one of its editors. */
export function isStaffOf(actor: Actor, organizationId: string | null | undefined): boolean {
  if (isAdministratorOf(actor, organizationId)) return true
  return actor.roles.some(
    (role) => role.role === 'organization_editor' && role.organizationId === organizationId,
  )
}

/**
 * Works for this very unit by a role of their own. Unlike `isStaffOf` it does not count a platform administrator in:
 * what is personal is for the units that it concerns, not for whoever keeps the portal.
 */
export function worksFor(actor: Actor, organizationId: string | null | undefined): boolean {
  return organizationId != null && staffOrganizationIds(actor).includes(organizationId)
}

/** Studies at this very school. */
export function studiesAt(actor: Actor, schoolId: string): boolean {
  return actor.roles.some((role) => role.role === 'student' && role.organizationId === schoolId)
}

/** Alliances that the actor keeps as secretary (empty for a platform administrator, who keeps all). */
export function secretaryAllianceIds(actor: Actor): string[] {
  return actor.roles.flatMap((role) => (role.role === 'alliance_secretary' ? [role.allianceId] : []))
}

/** Units that the actor edits for, by their own roles. */
export function staffOrganizationIds(actor: Actor): string[] {
  return actor.roles.flatMap((role) =>
    role.role === 'organization_admin' || role.role === 'organization_editor' ? [role.organizationId] : [],
  )
}

/**
 * Whether the actor may give or take this role: a secretary the roles of their alliance and those of its members'
 * staff, a unit's administrator those of their unit's staff. Nobody gives the role of a student: it comes with the
 * record that the school enters, and goes with it.
 */
export function canGrant(actor: Actor, grant: RoleGrant): boolean {
  switch (grant.role) {
    case 'platform_admin':
      return isPlatformAdmin(actor)
    case 'student':
      return false
    case 'alliance_secretary':
    case 'moderator':
      return isSecretaryOf(actor, grant.allianceId)
    case 'organization_admin':
    case 'organization_editor':
      return (
        isAdministratorOf(actor, grant.organizationId) ||
        isSecretaryOfAny(actor, grant.organizationAllianceIds)
      )
  }
}
