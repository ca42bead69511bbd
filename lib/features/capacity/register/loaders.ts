import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import { requireActor } from '@/lib/server/auth/session'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { CAPACITY_VIEWS } from '../constants'
import { watchesUnits } from '../permissions'
import { listCapacities, listOwnCapacities } from './data'
import type { CapacityLines, OwnCapacity } from './types'

/** The units that the actor watches over; null beyond the last page, and for who watches over none. */
export async function loadCapacityLines(query: ListQuery): Promise<CapacityLines | null> {
  const actor = await requireActor()
  if (!watchesUnits(actor)) return null
  const lines = await listCapacities(actor, readListQuery(query, CAPACITY_VIEWS), new Date())
  return lines.page === 1 || lines.items.length > 0 ? lines : null
}

/** The units that the actor declares for; null for those who are staff of none. */
export async function loadOwnCapacities(): Promise<OwnCapacity[] | null> {
  const actor = await requireActor()
  return staffOrganizationIds(actor).length === 0 ? null : listOwnCapacities(actor, new Date())
}
