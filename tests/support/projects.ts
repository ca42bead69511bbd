import { randomUUID } from 'node:crypto'
import { moveProject } from '@/lib/features/projects/life/mutations'
import { createProject } from '@/lib/features/projects/mutations'
import { createProjectInput, moveProjectInput } from '@/lib/features/projects/schema'
import type { ProjectEvent } from '@/lib/features/projects/workflow'
import type { Actor } from '@/lib/shared/actor'
import { db } from './database'
import { makeActor, makeAlliance, makeMembership, makeOrganization } from './factories'

const RETURN_TO = '/workspace/projects'

/** A school in an alliance with its secretary, and a firm that is its partner. */
export async function projectScene() {
  const school = await makeOrganization(db, { name: '甲职业学院', creditCode: '11370322004432986Y' })
  const firm = await makeOrganization(db, { name: '乙（集团）有限公司', kind: 'enterprise' })
  const alliance = await makeAlliance(db)
  await makeMembership(db, alliance.id, school.id)
  const staff = await makeActor(db, { role: 'organization_editor', organizationId: school.id })
  const secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
  const partner = await makeActor(db, { role: 'organization_admin', organizationId: firm.id })
  return { school, firm, alliance, staff, secretary, partner }
}

/** The form of a project as it is sent, complete enough to be handed in. */
export const projectForm = (overrides: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  title: '智能冶金订单班',
  kind: 'order_class',
  leads: '甲职业学院',
  participants: '乙(集团)有限公司',
  startsOn: '2025年9月',
  summary: '一期三十人。',
  returnTo: RETURN_TO,
  ...overrides,
})

export const draftProject = (actor: Actor, overrides?: Record<string, unknown>) =>
  createProject(actor, createProjectInput.parse(projectForm(overrides)))

/** One step of a project's life, from the form that takes it. */
export const stepProject = (
  actor: Actor,
  id: string,
  version: number,
  event: ProjectEvent,
  reason = '',
  notes: Record<string, string> = {},
) =>
  moveProject(
    actor,
    moveProjectInput.parse({ id, version: String(version), event, reason, returnTo: RETURN_TO, ...notes }),
  )
