import { listGrantOptions } from '@/lib/features/accounts/grants/data'
import type { GrantOptions } from '@/lib/features/accounts/grants/types'
import type { Viewer } from '@/lib/features/accounts/types'
import { currentSession, requireActor } from '@/lib/server/auth/session'
import { findOffer, listOpenInvitations } from './data'
import type { InvitationOffer, OpenInvitation } from './types'

type Offer = { offer: InvitationOffer; viewer: Pick<Viewer, 'displayName' | 'loginName'> | null }

/** What a link offers, and who is signed in while looking at it. Null when the link does not work. */
export async function loadOffer(token: string): Promise<Offer | null> {
  const offer = await findOffer(token, new Date())
  if (!offer) return null
  const session = await currentSession()
  const viewer = session && { displayName: session.displayName, loginName: session.loginName }
  return { offer, viewer }
}

type Invitations = { invitations: OpenInvitation[]; options: GrantOptions }

/** Open invitations, and what one may invite to: for secretaries and platform administrators, else null. */
export async function loadInvitations(): Promise<Invitations | null> {
  const actor = await requireActor()
  const options = await listGrantOptions(actor)
  if (options.roles.length === 0) return null
  return { invitations: await listOpenInvitations(actor, new Date()), options }
}
