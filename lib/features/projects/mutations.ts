import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { resolveUnits } from '@/lib/features/parties/data'
import { chooseSlug, moveSlug } from '@/lib/features/redirects/mutations'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { findStoredProject, subjectOf, toFields } from './drafts/data'
import {
  columnsOf,
  fieldsOf,
  identityChange,
  milestoneRows,
  outputRows,
  type Parties,
  partyRows,
  withAnswers,
} from './drafts/rules'
import type { ProjectFields } from './drafts/types'
import { writeMilestones } from './evidence/mutations'
import { projectSource } from './indexing/data'
import { claimProject } from './life/mutations'
import { tellOfParts } from './notices/mutations'
import { listProjectOptions } from './options/data'
import type { Linked, Option } from './options/types'
import { can } from './permissions'
import { partiesOf } from './rules'
import type { CreateProjectInput, UpdateProjectInput } from './schema'
import { projectTags } from './tags'

type Saved = { id: string; tags: string[] }
type Input = Omit<CreateProjectInput, 'id' | 'returnTo'>
type Unit = Parties[number]['unit']

async function resolveParties(actor: Actor, input: Input, known: readonly Unit[] = []): Promise<Parties> {
  const proposers = staffOrganizationIds(actor)
  const { parties, twice } = partiesOf<Unit>({
    lead: await resolveUnits(input.leads, 'leads', known, proposers),
    participant: await resolveUnits(input.participants, 'participants', known, proposers),
    supporter: await resolveUnits(input.supporters, 'supporters', known, proposers),
    guide: await resolveUnits(input.guides, 'guides', known, proposers),
  })
  if (twice) throw new RefusedError(`“${twice.name}”填写了不止一次，每家单位只能有一个角色。`, 'leads')
  if (parties.length === 0) throw new RefusedError('请至少填写一家单位', 'leads')
  return parties
}

const byId = (ids: readonly string[]) => ids.map((id) => ({ id }))

function refuseOthers(chosen: readonly string[], offered: readonly Option[], field: string): void {
  if (chosen.every((id) => offered.some(({ value }) => value === id))) return
  throw new RefusedError('请只选择列出的项目', field)
}

/** Refuses ties that the form did not offer to this actor. */
async function checkLinks(
  actor: Actor,
  keeperIds: readonly string[],
  chosen: Linked,
  stored?: Linked,
): Promise<void> {
  const options = await listProjectOptions(actor, keeperIds, stored)
  refuseOthers(chosen.chainIds, options.chains, 'chainIds')
  refuseOthers(chosen.allianceIds, options.alliances, 'allianceIds')
  refuseOthers(chosen.platformIds, options.platforms, 'platformIds')
}

function refuseTaken(error: unknown): never {
  if (!isUniqueViolation(error, 'projects_slug_key')) throw error
  throw new RefusedError('这个网址已被另一个项目使用，请换一个', 'slug')
}

/** The record of an earlier sending of the same form: its maker is led to it, everybody else is refused. */
async function findEarlier(actor: Actor, id: string): Promise<Saved | null> {
  const earlier = await findStoredProject(db, id)
  if (!earlier) return null
  if (!can(actor, 'view', earlier.subject)) throw new ForbiddenError()
  return { id, tags: [] }
}

/** Makes a draft of a project. Sent twice with the same id, it makes one. */
export async function createProject(actor: Actor, { id, ...input }: CreateProjectInput): Promise<Saved> {
  const earlier = await findEarlier(actor, id)
  if (earlier) return earlier
  const parties = await resolveParties(actor, input)
  const rows = partyRows(parties)
  const subject = await subjectOf(db, { status: 'draft', parties: rows, alliances: [] })
  if (!can(actor, 'create', subject)) throw new RefusedError('牵头单位中须有您所在的单位', 'leads')
  await checkLinks(actor, subject.keeperIds, input)
  const fields = fieldsOf(input, parties)
  try {
    await db.$transaction(async (tx) => {
      const slug = await chooseSlug(tx, 'project', fields.title)
      await tx.project.create({
        data: {
          id,
          slug,
          ...columnsOf(fields),
          parties: { create: rows },
          milestones: { create: milestoneRows(fields) },
          outputs: { create: outputRows(fields) },
          industryChains: { connect: byId(fields.chainIds) },
          alliances: { connect: byId(fields.allianceIds) },
          platforms: { connect: byId(fields.platformIds) },
        },
        select: { id: true },
      })
      const after = { slug, ...fields }
      await recordAudit(tx, actor, { action: 'project.create', subjectType: 'project', subjectId: id, after })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'projects_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  // Visitors see nothing of a draft.
  return { id, tags: [] }
}

/** Puts the tables and ties of a project to what the form says. */
async function writeRelations(
  tx: Tx,
  projectId: string,
  fields: ProjectFields,
  parties: ReturnType<typeof partyRows>,
): Promise<void> {
  const answered = await tx.projectParty.findMany({
    where: { projectId },
    select: {
      organizationId: true,
      role: true,
      answer: true,
      answeredAt: true,
      answeredById: true,
      disputeReason: true,
    },
  })
  await tx.projectParty.deleteMany({ where: { projectId } })
  await tx.projectOutput.deleteMany({ where: { projectId } })
  await tx.project.update({
    where: { id: projectId },
    data: {
      parties: { create: withAnswers(parties, answered) },
      outputs: { create: outputRows(fields) },
      industryChains: { set: byId(fields.chainIds) },
      alliances: { set: byId(fields.allianceIds) },
      platforms: { set: byId(fields.platformIds) },
    },
    select: { id: true },
  })
  await writeMilestones(tx, projectId, milestoneRows(fields))
}

/** Changes a project; one in the register changes there at once. Throws ConflictError when another saved meanwhile. */
export async function updateProject(actor: Actor, input: UpdateProjectInput): Promise<Saved> {
  const { id, version, slug: typedSlug } = input
  const stored = await findStoredProject(db, id)
  if (!stored || !can(actor, 'view', stored.subject)) throw new NotFoundError()
  if (!can(actor, 'edit', stored.subject)) throw new ForbiddenError()
  const before = toFields(stored.row)
  const { row } = stored
  const known = row.parties.map(({ organizationId, organization }) => ({
    id: organizationId,
    ...organization,
  }))
  const parties = await resolveParties(actor, input, known)
  const after = fieldsOf(input, parties)
  const slug = typedSlug ?? row.slug
  const changes = changedFields({ slug: row.slug, ...before }, { slug, ...after })
  // Also the answer to a form that was sent twice.
  if (!changes) return { id, tags: [] }
  const locked = can(actor, 'edit_identity', stored.subject) ? null : identityChange(before, after)
  if (locked) throw new RefusedError('登记后，项目名称、类型和参与各方由秘书处更正', locked)
  const rows = partyRows(parties)
  const subject = await subjectOf(db, { ...row, parties: rows })
  if (!can(actor, 'edit', subject)) throw new RefusedError('牵头单位中须有您所在的单位', 'leads')
  await checkLinks(actor, subject.keeperIds, after, before)
  const tags = projectTags(id)
  try {
    await db.$transaction(async (tx) => {
      await claimProject(tx, { id, version }, { slug, ...columnsOf(after) })
      await moveSlug(tx, 'project', { id, from: row.slug, to: slug })
      await writeRelations(tx, id, after, rows)
      await recordAudit(tx, actor, {
        action: 'project.update',
        subjectType: 'project',
        subjectId: id,
        ...changes,
      })
      await enqueueTags(tx, tags)
      await refreshDocuments(tx, projectSource, [id])
      await tellOfParts(tx, actor, id)
    })
  } catch (error) {
    refuseTaken(error)
  }
  return { id, tags }
}
