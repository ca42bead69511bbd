import type { Role } from './constants'

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

/** What the interface shows of the signed-in user. */
export type Viewer = { userId: string; displayName: string; loginName: string; roles: readonly ViewerRole[] }

export type ViewerRole = { role: Role; scopeName: string | null; scopeSlug: string | null; scopeId: string | null }
