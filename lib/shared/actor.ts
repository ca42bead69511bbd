/** The roles of the portal, as stored. */
export const ROLES = [
  'platform_admin',
  'alliance_secretary',
  'moderator',
  'organization_admin',
  'organization_editor',
  'student',
] as const

export type Role = (typeof ROLES)[number]

/** What somebody may act for: one role, with the scope that it needs. */
export type ActorRole =
  | { role: 'platform_admin' }
  | { role: 'alliance_secretary' | 'moderator'; allianceId: string }
  | { role: 'organization_admin' | 'organization_editor' | 'student'; organizationId: string }

/**
 * Who is acting, read from the database at each request. Mutations take it first and decide by it.
 * `label` outlives the account in the audit trail. The system actor is jobs, seeds and commands.
 */
export type Actor = {
  userId: string | null
  label: string
  system?: true
  roles: readonly ActorRole[]
}
