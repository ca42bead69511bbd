import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/features/accounts/types'
import { recordAudits } from '@/lib/features/audit/mutations'
import type { AuditRecord } from '@/lib/features/audit/types'
import { chooseSlugs } from '@/lib/features/redirects/mutations'
import { insertMany } from '@/lib/server/bulk'
import type { Prisma, Tx } from '@/lib/server/db'
import { idsInOrder } from '@/lib/shared/ids'
import { columnsOf, milestoneRows, outputRows, partyRows } from '../drafts/rules'
import type { ReadyProject } from './types'

type Row = ReadyProject & { id: string; slug: string }

/** Tables that Prisma keeps for ties of many to many: what the project is tied to is their A, the project their B. */
const TIES = {
  chainIds: '_IndustryChainToProject',
  allianceIds: '_AllianceProjects',
  platformIds: '_PlatformProjects',
} as const

async function writeRows(tx: Tx, rows: readonly Row[]): Promise<void> {
  const updatedAt = new Date()
  const records = rows.map(({ id, slug, fields }) => ({ id, slug, ...columnsOf(fields), updatedAt }))
  await insertMany(tx, 'projects', records satisfies Prisma.ProjectCreateManyInput[])
  const parties = rows.flatMap((row) => partyRows(row.parties).map((one) => ({ projectId: row.id, ...one })))
  await insertMany(tx, 'project_parties', parties satisfies Prisma.ProjectPartyCreateManyInput[])
  const milestones = rows.flatMap(({ id, fields }) =>
    milestoneRows(fields).map((one) => ({ id: randomUUID(), projectId: id, ...one })),
  )
  await insertMany(tx, 'project_milestones', milestones satisfies Prisma.ProjectMilestoneCreateManyInput[])
  const outputs = rows.flatMap(({ id, fields }) =>
    outputRows(fields).map((one) => ({ id: randomUUID(), projectId: id, ...one })),
  )
  await insertMany(tx, 'project_outputs', outputs satisfies Prisma.ProjectOutputCreateManyInput[])
  for (const key of ['chainIds', 'allianceIds', 'platformIds'] as const) {
    const pairs = rows.flatMap(({ id, fields }) => fields[key].map((other) => ({ A: other, B: id })))
    await insertMany(tx, TIES[key], pairs)
  }
}

/**
 * Writes checked rows as drafts, with an audit entry for each, inside the caller's transaction. Nobody but their
 * keepers sees a draft, so that no page expires.
 */
export async function createProjects(tx: Tx, actor: Actor, ready: readonly ReadyProject[]): Promise<void> {
  const ids = idsInOrder(ready.length, new Date())
  const slugs = await chooseSlugs(
    tx,
    'project',
    ready.map(({ fields }) => fields.title),
  )
  const rows = ready.map((one, index): Row => ({ ...one, id: ids[index] ?? '', slug: slugs[index] ?? '' }))
  await writeRows(tx, rows)
  await recordAudits(
    tx,
    actor,
    rows.map(
      ({ id, slug, fields }): AuditRecord => ({
        action: 'project.import',
        subjectType: 'project',
        subjectId: id,
        after: { slug, ...fields },
      }),
    ),
  )
}
