import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findEvidence } from './data'
import type { ProjectEvidence } from './types'

/** The milestones of a project with their files, for those who may see it; null for anybody else. */
export async function loadEvidence(projectId: string): Promise<ProjectEvidence | null> {
  const actor = await requireActor()
  return isRecordId(projectId) ? findEvidence(actor, projectId) : null
}
