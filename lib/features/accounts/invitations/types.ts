import type { Role } from '@/lib/shared/actor'

/** What an invitation gives, and to whom it goes. */
export type NewInvitation = {
  /** Given by the form, so that one sent twice makes one invitation. */
  id?: string
  role: Role
  allianceId?: string | null
  organizationId?: string | null
  /** Where the link is mailed to, if mail can be sent. */
  email?: string | null
  /** Suggested to the receiver, in words of the role. */
  displayName?: string | null
}

/** An invitation that was neither taken up nor withdrawn, and still works. */
export type OpenInvitation = {
  id: string
  role: Role
  scopeName: string | null
  displayName: string | null
  email: string | null
  invitedBy: string | null
  createdAt: Date
  expiresAt: Date
}

/** What the holder of an invitation's link sees of it. */
export type InvitationOffer = {
  role: Role
  scopeName: string | null
  displayName: string | null
  email: string | null
  expiresAt: Date
}
