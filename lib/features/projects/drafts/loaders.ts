import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { PROJECT_BASES, PROJECT_STATUSES, type ProjectScope } from '../constants'
import { findNewProject, findProjectForEdit, listProjectLines } from './data'
import type { NewProject, ProjectForEdit, ProjectLines } from './types'

/** The projects that the actor keeps or registers; not found for those who do neither. */
export async function loadProjectLines(scope: ProjectScope, query: ListQuery): Promise<ProjectLines> {
  const actor = await requireActor(PROJECT_BASES[scope])
  const isConcerned =
    scope === 'own'
      ? staffOrganizationIds(actor).length > 0
      : isPlatformAdmin(actor) || secretaryAllianceIds(actor).length > 0
  if (!isConcerned) notFound()
  const lines = await listProjectLines(actor, scope, readListQuery(query, PROJECT_STATUSES))
  return lines.page === 1 || lines.items.length > 0 ? lines : notFound()
}

/** What the form of a new project begins with; not found for those who are staff of no unit. */
export async function loadNewProject(): Promise<NewProject> {
  const actor = await requireActor(`${PROJECT_BASES.own}/new`)
  return (await findNewProject(actor, randomUUID())) ?? notFound()
}

/** A project for its staff or registrars, with its history; not found for anybody else. */
export async function loadProjectForEdit(
  scope: ProjectScope,
  id: string,
): Promise<{ project: ProjectForEdit; history: HistoryLine[] }> {
  const actor = await requireActor(`${PROJECT_BASES[scope]}/${id}`)
  const project = isRecordId(id) ? await findProjectForEdit(actor, id) : null
  if (!project) notFound()
  return { project, history: await listHistory('project', id) }
}
