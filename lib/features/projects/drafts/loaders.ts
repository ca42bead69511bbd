import { randomUUID } from 'node:crypto'
import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import { listHistory, listLastSteps } from '@/lib/features/audit/history/data'
import { listFiguresOf } from '@/lib/features/figures/data'
import { listHonoursOf } from '@/lib/features/honours/data'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { PROJECT_STATUSES, type ProjectScope } from '../constants'
import { listProjectLines } from '../lines/data'
import { PROJECT_EVENTS } from '../workflow'
import { findNewProject, findProjectForEdit } from './data'
import type { NewProject, ProjectForEdit, ProjectLines, ProjectRecord } from './types'

/** The projects that the actor keeps or registers; null for those who do neither. */
export async function loadProjectLines(scope: ProjectScope, query: ListQuery): Promise<ProjectLines | null> {
  const actor = await requireActor()
  const isConcerned =
    scope === 'own'
      ? staffOrganizationIds(actor).length > 0
      : isPlatformAdmin(actor) || secretaryAllianceIds(actor).length > 0
  if (!isConcerned) return null
  const lines = await listProjectLines(actor, scope, readListQuery(query, PROJECT_STATUSES))
  return lines.page === 1 || lines.items.length > 0 ? lines : null
}

/** What the form of a new project begins with; null for those who are staff of no unit. */
export async function loadNewProject(): Promise<NewProject | null> {
  const actor = await requireActor()
  return findNewProject(actor, randomUUID())
}

/** A project for its staff or registrars; null for anybody else. */
export async function loadProjectForEdit(id: string): Promise<ProjectForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findProjectForEdit(actor, id) : null
}

/** The same with its honours, figures and history. */
export async function loadProjectRecord(id: string): Promise<ProjectRecord | null> {
  const project = await loadProjectForEdit(id)
  if (!project) return null
  const subject = { kind: 'project', id } as const
  const steps = ['create', ...PROJECT_EVENTS].map((event) => `project.${event}`)
  const [honours, figures, history, taken] = await Promise.all([
    listHonoursOf(subject),
    listFiguresOf(subject),
    listHistory('project', id),
    listLastSteps('project', id, steps),
  ])
  return { project, honours, figures, history, taken }
}
