import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findApplicationStart, findRegister, listOpenAlliances, listOwnMemberships } from './data'
import type { ApplicationStart, MembershipRegister, OwnMembership } from './types'

/** Every membership of an alliance; null for those who do not keep it. */
export async function loadRegister(allianceId: string): Promise<MembershipRegister | null> {
  const actor = await requireActor()
  return isRecordId(allianceId) ? findRegister(actor, allianceId) : null
}

/** The memberships and applications of the actor's own units. */
export async function loadOwnMemberships(): Promise<OwnMembership[]> {
  return listOwnMemberships(await requireActor())
}

/** The alliances that a unit may still ask to join. */
export async function loadOpenAlliances(): Promise<{ slug: string; name: string }[]> {
  return listOpenAlliances(await requireActor())
}

/** What the form of an application offers; null where there is no such alliance. */
export async function loadApplicationStart(slug: string): Promise<ApplicationStart | null> {
  const actor = await requireActor()
  return findApplicationStart(actor, slug)
}
