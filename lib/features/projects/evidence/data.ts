import type { Actor } from '@/lib/features/accounts/types'
import { fileSelect, toStoredFile } from '@/lib/features/files/data'
import { type Db, db } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { PUBLIC_PROJECT_STATUSES } from '../constants'
import { findStoredProject } from '../drafts/data'
import { can } from '../permissions'
import type { ProjectEvidence, ProvenMilestone } from './types'

const day = (date: Date | null) => (date === null ? null : dayOf(date))

/** The milestones of a project with their files, in their order. */
async function listProvenMilestones(client: Db, projectId: string): Promise<ProvenMilestone[]> {
  const rows = await client.projectMilestone.findMany({
    where: { projectId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      dueOn: true,
      doneOn: true,
      evidence: true,
      file: { select: fileSelect },
    },
  })
  return rows.map(({ dueOn, doneOn, file, ...row }) => ({
    ...row,
    dueOn: day(dueOn),
    doneOn: day(doneOn),
    file: file && toStoredFile(file),
  }))
}

/** The milestones of a project, for those who may see it. */
export async function findEvidence(actor: Actor, projectId: string): Promise<ProjectEvidence | null> {
  const stored = await findStoredProject(db, projectId)
  if (!stored || !can(actor, 'view', stored.subject)) return null
  return {
    milestones: await listProvenMilestones(db, projectId),
    mayChange: can(actor, 'edit', stored.subject),
  }
}

/** A milestone with what decides who may show a file for it; null where the actor may not see its project. */
export async function findMilestoneForFiles(client: Db, actor: Actor, id: string) {
  const milestone = await client.projectMilestone.findUnique({
    where: { id },
    select: { projectId: true, title: true, file: { select: fileSelect } },
  })
  const stored = milestone && (await findStoredProject(client, milestone.projectId))
  if (!stored || !can(actor, 'view', stored.subject)) return null
  return {
    projectId: milestone.projectId,
    title: milestone.title,
    file: milestone.file && toStoredFile(milestone.file),
    organizationId: stored.subject.keeperIds[0] ?? null,
    mayChange: can(actor, 'edit', stored.subject),
  }
}

/** Whether the actor may read a file as evidence of a project; null where no project has it. */
export async function readAsEvidence(
  actor: Actor | null,
  fileId: string,
): Promise<'public' | 'open' | 'closed' | null> {
  const projects = await db.project.findMany({
    where: { milestones: { some: { fileId } } },
    take: 50,
    select: { id: true, status: true },
  })
  if (projects.length === 0) return null
  if (projects.some(({ status }) => PUBLIC_PROJECT_STATUSES.some((shown) => shown === status)))
    return 'public'
  if (!actor) return 'closed'
  for (const { id } of projects) {
    const stored = await findStoredProject(db, id)
    if (stored && can(actor, 'view', stored.subject)) return 'open'
  }
  return 'closed'
}
