import type { RoleGrant } from '@/lib/features/accounts/types'

export type UserStatus = 'active' | 'disabled'

/** An account, as far as it decides who may do what with it. */
export type ManagedUser = { id: string; status: UserStatus; grants: readonly RoleGrant[] }

/** A role that somebody has, with the name of what it is for. */
export type HeldRole = RoleGrant & { assignmentId: string; scopeName: string | null; revocable: boolean }

/** One line of the list of accounts. */
export type UserLine = {
  id: string
  loginName: string
  displayName: string
  status: UserStatus
  roles: readonly HeldRole[]
  lastSeenAt: Date | null
}

/** One account as those see it who manage it. */
export type UserDetail = UserLine & {
  email: string | null
  phone: string | null
  version: number
  createdAt: Date
  sessionCount: number
  /** Since when a second factor is in force; null: none is. */
  secondFactorSince: Date | null
  /** What the viewer may do with it now. */
  allowed: { disable: boolean; enable: boolean; resetPassword: boolean; resetSecondFactor: boolean }
}

/** One page of accounts; `next` is where the following page begins. */
export type UserPage = { users: UserLine[]; next: string | null }
