import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { db, type Prisma } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { PROJECT_STATUSES, type ProjectScope, type ProjectStatus } from '../constants'
import type { DueMilestone, ProjectLines } from '../drafts/types'
import { RUNNING } from '../permissions'

/**
 * The projects that the actor keeps (`own`) or registers (`registry`, without other people's drafts). A project
 * whose parties name no lead is kept by all of them.
 */
export function scopeOf(actor: Actor, scope: ProjectScope): Prisma.ProjectWhereInput {
  if (scope === 'own') {
    const mine = { organizationId: { in: staffOrganizationIds(actor) } }
    return {
      OR: [
        { parties: { some: { ...mine, role: 'lead' } } },
        { parties: { some: mine, none: { role: 'lead' } } },
      ],
    }
  }
  if (isPlatformAdmin(actor)) return {}
  const kept = { id: { in: secretaryAllianceIds(actor) } }
  const member = { organization: { memberships: { some: { status: 'admitted', alliance: kept } } } } as const
  return {
    status: { not: 'draft' },
    OR: [
      { alliances: { some: kept } },
      { parties: { some: { ...member, role: 'lead' } } },
      { parties: { some: member, none: { role: 'lead' } } },
    ],
  }
}

/** How many of the actor's projects are in each state. */
export async function countProjects(actor: Actor, scope: ProjectScope): Promise<ProjectLines['counts']> {
  const groups = await db.project.groupBy({ by: ['status'], where: scopeOf(actor, scope), _count: true })
  return Object.fromEntries(groups.map((row) => [row.status, row._count]))
}

const MOST_DUE = 20

/** The first milestones of running projects that the actor keeps which are not done and due by this day, or were. */
export async function listDueMilestones(actor: Actor, by: Date): Promise<DueMilestone[]> {
  const rows = await db.projectMilestone.findMany({
    where: {
      doneOn: null,
      dueOn: { lte: by },
      project: { AND: [scopeOf(actor, 'own'), { status: { in: [...RUNNING] } }] },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: MOST_DUE,
    select: { title: true, dueOn: true, project: { select: { id: true, title: true } } },
  })
  return rows.flatMap(({ title, dueOn, project }) =>
    dueOn === null ? [] : [{ title, dueOn: dayOf(dueOn), projectId: project.id, project: project.title }],
  )
}

/** One page of the actor's projects, latest change first, with the number in each state. */
export async function listProjectLines(
  actor: Actor,
  scope: ProjectScope,
  { status, page }: { status: ProjectStatus | null; page: number },
): Promise<ProjectLines> {
  const mine = scopeOf(actor, scope)
  const [counts, rows] = await Promise.all([
    countProjects(actor, scope),
    db.project.findMany({
      where: status === null ? mine : { AND: [mine, { status }] },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(page),
      select: {
        id: true,
        title: true,
        kind: true,
        status: true,
        statusReason: true,
        number: true,
        updatedAt: true,
        parties: { orderBy: { position: 'asc' }, select: { organization: { select: { name: true } } } },
      },
    }),
  ])
  const total = PROJECT_STATUSES.filter((known) => status === null || known === status).reduce(
    (sum, known) => sum + (counts[known] ?? 0),
    0,
  )
  const items = rows.map(({ parties, updatedAt, ...row }) => ({
    ...row,
    parties: parties.map(({ organization }) => organization.name),
    updatedAt: updatedAt.toISOString(),
  }))
  return { items, total, page, pageCount: pageCountOf(total), status, counts }
}
