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
