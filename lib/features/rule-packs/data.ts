import type { Actor } from '@/lib/features/accounts/types'
import type { PackId, RuleId } from '@/lib/features/compliance/constants'
import { listSwitches } from '@/lib/features/compliance/switches/data'
import type { PackSwitch } from '@/lib/features/compliance/switches/types'
import { db, type Prisma } from '@/lib/server/db'
import { ForbiddenError } from '@/lib/shared/errors'
import { CHANGES_PER_PAGE, RUNS_LISTED } from './constants'
import { can } from './permissions'
import type { PackPage, PackState, RuleChangePage, RuleRunLine } from './types'

const runSelect = {
  id: true,
  kind: true,
  on: true,
  total: true,
  done: true,
  changed: true,
  createdAt: true,
  finishedAt: true,
  user: { select: { displayName: true } },
} as const satisfies Prisma.RuleRunSelect

type RunRow = Prisma.RuleRunGetPayload<{ select: typeof runSelect }>

const toLine = ({ user, createdAt, finishedAt, ...run }: RunRow): RuleRunLine => ({
  ...run,
  by: user?.displayName ?? null,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
})

async function stateOf(actor: Actor, { pack, on, version }: PackSwitch): Promise<PackState> {
  const runs = await db.ruleRun.findMany({
    where: { pack },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: RUNS_LISTED,
    select: runSelect,
  })
  return { pack, on, version, maySwitch: can(actor, 'switch', pack), runs: runs.map(toLine) }
}

/** Every pack with its switch. */
export async function listPacks(actor: Actor): Promise<PackSwitch[]> {
  const switches = await listSwitches()
  if (!switches.every(({ pack }) => can(actor, 'view', pack))) throw new ForbiddenError()
  return switches
}

/** What a preview found, `CHANGES_PER_PAGE` at a time, behind `after`. */
async function listChanges(runId: string, after: string | null): Promise<RuleChangePage> {
  const rows = await db.ruleRunChange.findMany({
    where: { runId, ...(after && { positionId: { gt: after } }) },
    orderBy: { positionId: 'asc' },
    take: CHANGES_PER_PAGE + 1,
    select: {
      positionId: true,
      hinders: true,
      warns: true,
      ends: true,
      position: {
        select: { title: true, status: true, demo: true, organization: { select: { name: true } } },
      },
    },
  })
  const items = rows.slice(0, CHANGES_PER_PAGE).map(({ position, ...change }) => {
    const { organization, ...record } = position
    const rules = change as { positionId: string; hinders: RuleId[]; warns: RuleId[]; ends: RuleId[] }
    return { ...record, unit: organization.name, ...rules }
  })
  return { items, next: rows.length > CHANGES_PER_PAGE ? (items.at(-1)?.positionId ?? null) : null }
}

/** One pack, with the latest preview of the switch that it does not have; `after` pages through what that found. */
export async function findPackPage(actor: Actor, pack: PackId, after: string | null): Promise<PackPage> {
  if (!can(actor, 'view', pack)) throw new ForbiddenError()
  const stored = (await listSwitches()).find((one) => one.pack === pack)
  if (!stored) throw new RangeError(`No switch for the pack ${pack}`)
  const state = await stateOf(actor, stored)
  const preview = state.runs.find(({ kind, on }) => kind === 'preview' && on !== state.on) ?? null
  const changes = preview ? await listChanges(preview.id, after) : { items: [], next: null }
  return { ...state, preview, changes }
}
