import type { Role } from '@/lib/shared/actor'

// The actor is defined below the features, because the session and the actions hand it to them.
export type { Actor, ActorRole, Role } from '@/lib/shared/actor'

/** What the interface shows of the signed-in user. */
export type Viewer = {
  userId: string
  displayName: string
  loginName: string
  roles: readonly ViewerRole[]
}

export type ViewerRole = {
  role: Role
  scopeName: string | null
  scopeSlug: string | null
  scopeId: string | null
}

/** A role with its scope, and what decides who may give or take it. */
export type RoleGrant = {
  role: Role
  allianceId: string | null
  organizationId: string | null
  /** Alliances that the unit is admitted to; empty for the roles of no unit. */
  organizationAllianceIds: readonly string[]
}

/** How somebody wants to hear of notices by mail, besides the inbox. */
export type NoticeMail = 'each' | 'daily' | 'none'

export type OwnProfile = {
  loginName: string
  displayName: string
  email: string | null
  phone: string | null
  version: number
  passwordChangedAt: Date | null
  noticeMail: NoticeMail
}

/** A browser that is signed in. */
export type OwnSession = { id: string; userAgent: string | null; createdAt: Date; lastSeenAt: Date }
