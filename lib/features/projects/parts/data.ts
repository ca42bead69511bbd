import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { db, type Prisma } from '@/lib/server/db'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { PART_ANSWERS, type PartState } from '../constants'
import { findStoredProject, toFields, toParts } from '../drafts/data'
import { listProjectOptions } from '../options/data'
import { ANSWERABLE, can } from '../permissions'
import type { PartLines, ProjectForPartner } from './types'

type Where = Prisma.ProjectPartyWhereInput

/** The parts of the actor's units in projects that others write and have handed in. */
function scopeOf(actor: Actor): Where {
  return {
    organizationId: { in: staffOrganizationIds(actor) },
    role: { not: 'lead' },
    project: { status: { not: 'draft' }, parties: { some: { role: 'lead' } } },
  }
}

/** A part is open while its unit is asked and has not answered. */
const OPEN: Where = { answer: null, project: { status: { in: [...ANSWERABLE] } } }

const CONDITIONS: Record<PartState, Where> = {
  open: OPEN,
  confirmed: { answer: 'confirmed' },
  disputed: { answer: 'disputed' },
}

/** How many parts wait for an answer of the actor's units. */
export function countOpenParts(actor: Actor): Promise<number> {
  return db.projectParty.count({ where: { AND: [scopeOf(actor), OPEN] } })
}

async function countParts(actor: Actor): Promise<PartLines['counts']> {
  const where = { AND: [scopeOf(actor), { answer: { in: [...PART_ANSWERS] } }] }
  const [open, answered] = await Promise.all([
    countOpenParts(actor),
    db.projectParty.groupBy({ by: ['answer'], where, _count: true }),
  ])
  return Object.fromEntries([['open', open], ...answered.map((row) => [row.answer, row._count])])
}

/** One page of the projects in which others name the actor's units, latest change first. */
export async function listPartLines(
  actor: Actor,
  { status, page }: { status: PartState | null; page: number },
): Promise<PartLines> {
  const shown = status === null ? { OR: Object.values(CONDITIONS) } : CONDITIONS[status]
  const [counts, rows] = await Promise.all([
    countParts(actor),
    db.projectParty.findMany({
      where: { AND: [scopeOf(actor), shown] },
      orderBy: [{ project: { updatedAt: 'desc' } }, { projectId: 'desc' }, { organizationId: 'asc' }],
      ...pageWindow(page),
      select: {
        projectId: true,
        organizationId: true,
        role: true,
        answer: true,
        organization: { select: { name: true } },
        project: {
          select: {
            title: true,
            kind: true,
            status: true,
            updatedAt: true,
            parties: { where: { role: 'lead' }, select: { organization: { select: { name: true } } } },
          },
        },
      },
    }),
  ])
  const total = Object.entries(counts).reduce((sum, [state, count]) => {
    return status === null || status === state ? sum + count : sum
  }, 0)
  const items = rows.map(({ projectId, organizationId, role, answer, organization, project }) => ({
    id: `${projectId}-${organizationId}`,
    projectId,
    title: project.title,
    kind: project.kind,
    projectStatus: project.status,
    unit: organization.name,
    role,
    state: answer ?? ('open' as const),
    leads: project.parties.map((lead) => lead.organization.name),
    updatedAt: project.updatedAt.toISOString(),
  }))
  return { items, total, page, pageCount: pageCountOf(total), status, counts }
}

/** A project for the staff of a unit that takes part in it; null for anybody else, its keepers among them. */
export async function findProjectForPartner(actor: Actor, id: string): Promise<ProjectForPartner | null> {
  const stored = await findStoredProject(db, id)
  if (!stored || !can(actor, 'view_part', stored.subject)) return null
  const { row, subject } = stored
  const fields = toFields(row)
  const own = staffOrganizationIds(actor)
  const { version, slug, number, status } = row
  return {
    ...fields,
    id,
    version,
    slug,
    number,
    status,
    options: await listProjectOptions(actor, subject.keeperIds, fields),
    own: toParts(row, subject)
      .filter(({ organizationId }) => own.includes(organizationId))
      .flatMap(({ organizationId, name, role, state, answeredAt, disputeReason }) =>
        state === null ? [] : [{ organizationId, unit: name, role, state, answeredAt, disputeReason }],
      ),
    mayAnswer: can(actor, 'answer', subject),
  }
}
