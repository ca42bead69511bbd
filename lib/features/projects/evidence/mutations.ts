import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { fileSaid } from '@/lib/features/files/rules'
import type { StoredFile } from '@/lib/features/files/types'
import type { Tx } from '@/lib/server/db'
import { ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { FileRefusedError } from '@/lib/shared/files'
import { projectTags } from '../tags'
import { findMilestoneForFiles } from './data'
import { pairMilestones } from './rules'

async function findOpen(tx: Tx, actor: Actor, id: string) {
  const milestone = await findMilestoneForFiles(tx, actor, id)
  if (!milestone) throw new NotFoundError()
  if (!milestone.mayChange) throw new ForbiddenError()
  return milestone
}

const said = (milestone: string, file: StoredFile) => ({ milestone, file: fileSaid(file) })

/** Puts a file beside a milestone, to show that it was reached; one that is there already is replaced. */
export async function attachEvidence(
  tx: Tx,
  actor: Actor,
  id: string,
  file: StoredFile,
): Promise<readonly string[]> {
  const milestone = await findOpen(tx, actor, id)
  if (milestone.file?.checksum === file.checksum) throw new FileRefusedError('twice')
  await tx.projectMilestone.update({ where: { id }, data: { fileId: file.id }, select: { id: true } })
  await recordAudit(tx, actor, {
    action: 'project.attach-file',
    subjectType: 'project',
    subjectId: milestone.projectId,
    before: milestone.file && said(milestone.title, milestone.file),
    after: said(milestone.title, file),
  })
  return projectTags(milestone.projectId)
}

/** Takes the file of a milestone off; the file itself goes with time. */
export async function detachEvidence(
  tx: Tx,
  actor: Actor,
  id: string,
  fileId: string,
): Promise<readonly string[]> {
  const milestone = await findOpen(tx, actor, id)
  // Also the answer to a form that was sent twice.
  if (milestone.file?.id !== fileId) return []
  await tx.projectMilestone.update({ where: { id }, data: { fileId: null }, select: { id: true } })
  await recordAudit(tx, actor, {
    action: 'project.remove-file',
    subjectType: 'project',
    subjectId: milestone.projectId,
    before: said(milestone.title, milestone.file),
  })
  return projectTags(milestone.projectId)
}

type MilestoneRow = {
  title: string
  dueOn: Date | null
  doneOn: Date | null
  evidence: string | null
  position: number
}

/**
 * Puts the milestones of a project to what its form says. The form knows nothing of their files: a milestone of the
 * same title, or else at the same place, is taken for the same one and keeps its file.
 */
export async function writeMilestones(
  tx: Tx,
  projectId: string,
  rows: readonly MilestoneRow[],
): Promise<void> {
  const stored = await tx.projectMilestone.findMany({
    where: { projectId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, position: true },
  })
  const pairs = pairMilestones(stored, rows)
  await tx.projectMilestone.deleteMany({
    where: { projectId, id: { notIn: pairs.flatMap(({ id }) => id ?? []) } },
  })
  for (const { id, row } of pairs) {
    if (id === null) await tx.projectMilestone.create({ data: { projectId, ...row }, select: { id: true } })
    else await tx.projectMilestone.update({ where: { id }, data: row, select: { id: true } })
  }
}
