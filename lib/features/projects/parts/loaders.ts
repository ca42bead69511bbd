import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { PART_STATES } from '../constants'
import { findProjectForPartner, listPartLines } from './data'
import type { PartLines, ProjectForPartner } from './types'

/** The projects in which others name the actor's units; null for those who are staff of none. */
export async function loadPartLines(query: ListQuery): Promise<PartLines | null> {
  const actor = await requireActor()
  if (staffOrganizationIds(actor).length === 0) return null
  const lines = await listPartLines(actor, readListQuery(query, PART_STATES))
  return lines.page === 1 || lines.items.length > 0 ? lines : null
}

/** A project for the staff of a unit that takes part in it; null for anybody else. */
export async function loadProjectForPartner(id: string): Promise<ProjectForPartner | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findProjectForPartner(actor, id) : null
}
