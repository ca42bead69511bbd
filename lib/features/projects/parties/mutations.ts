import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { refreshDocuments } from '@/lib/features/search/mutations'
import type { Tx } from '@/lib/server/db'
import type { PartyRole } from '../constants'
import { projectSource } from '../indexing/data'
import { tellOfParts } from '../notices/mutations'
import { strongerRole } from '../rules'
import { projectTags } from '../tags'

type Unit = { id: string; name: string }
type Place = { role: PartyRole; position: number }

/** Puts the unit into one project: in the free place, or where it is a party already, in the stronger of both roles. */
async function takePlace(
  tx: Tx,
  projectId: string,
  unit: Unit,
  { role, position }: Place,
): Promise<PartyRole> {
  const key = { projectId_organizationId: { projectId, organizationId: unit.id } }
  const there = await tx.projectParty.findUnique({ where: key, select: { role: true } })
  const taken = there ? strongerRole(there.role, role) : role
  if (!there) {
    await tx.projectParty.create({
      data: { projectId, organizationId: unit.id, role, position },
      select: { role: true },
    })
  } else if (taken !== there.role) {
    // What it answered was about its earlier part.
    await tx.projectParty.update({
      where: key,
      data: { role: taken, answer: null, answeredAt: null, answeredById: null, disputeReason: null },
      select: { role: true },
    })
  }
  return taken
}

/**
 * Names one unit in place of another in every project, whatever its state, as part of a change that has found both to
 * be the same. The parties of each project are told as after any change. Gives the tags that it expired.
 */
export async function replaceInProjects(tx: Tx, actor: Actor, from: Unit, into: Unit): Promise<string[]> {
  const parts = await tx.projectParty.findMany({
    where: { organizationId: from.id },
    orderBy: { projectId: 'asc' },
    select: { projectId: true, role: true, position: true },
  })
  for (const { projectId, role, position } of parts) {
    // Whoever has the project open in a form is told that it changed.
    await tx.project.update({
      where: { id: projectId },
      data: { version: { increment: 1 } },
      select: { id: true },
    })
    await tx.projectParty.delete({
      where: { projectId_organizationId: { projectId, organizationId: from.id } },
      select: { role: true },
    })
    const taken = await takePlace(tx, projectId, into, { role, position })
    await recordAudit(tx, actor, {
      action: 'project.replace-party',
      subjectType: 'project',
      subjectId: projectId,
      before: { unit: from.name, role },
      after: { unit: into.name, role: taken },
    })
    await tellOfParts(tx, actor, projectId)
  }
  const ids = parts.map(({ projectId }) => projectId)
  const tags = [...new Set(ids.flatMap(projectTags))]
  await enqueueTags(tx, tags)
  await refreshDocuments(tx, projectSource, ids)
  return tags
}
