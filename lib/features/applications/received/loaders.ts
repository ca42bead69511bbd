import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { LIVE_STATUSES } from '../constants'
import { findBoard, listReceived } from './data'
import { readReceived } from './mutations'
import type { ReceivedApplication, ReceivedBoard, ReceivedFilter, ReceivedTable } from './types'

type Query = { status: string; position: string; after: string }

const filterOf = ({ status, position }: Query): ReceivedFilter => ({
  status: LIVE_STATUSES.find((one) => one === status) ?? null,
  positionId: isRecordId(position) ? position : null,
})

/** A page of the applications to the actor's own positions; null for those who work for no unit. */
export async function loadReceived(query: Query): Promise<ReceivedTable | null> {
  const actor = await requireActor()
  if (staffOrganizationIds(actor).length === 0) return null
  return listReceived(actor, filterOf(query), query.after || null)
}

/** The same as a board. */
export async function loadReceivedBoard(query: Query): Promise<ReceivedBoard | null> {
  const actor = await requireActor()
  if (staffOrganizationIds(actor).length === 0) return null
  return findBoard(actor, filterOf(query))
}

/** One application to a position of the actor's own unit, while it lives; null for anybody else. */
export async function loadReceivedApplication(id: string): Promise<ReceivedApplication | null> {
  const actor = await requireActor()
  return isRecordId(id) ? readReceived(actor, id) : null
}
