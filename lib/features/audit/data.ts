import type { Actor } from '@/lib/features/accounts/types'
import { db, type Prisma } from '@/lib/server/db'
import { parseDay } from '@/lib/shared/dates'
import { ForbiddenError } from '@/lib/shared/errors'
import { foldLogin } from '@/lib/shared/text'
import { CHAIN_HEAD_KEY } from './constants'
import { can } from './permissions'
import { CHAIN_START, changesBetween, findChainFault, parseHead } from './rules'
import type { AuditFilter, AuditPage, ChainHead, ChainReport } from './types'

const PAGE_SIZE = 50
const VERIFY_BATCH = 500
const DAY_MS = 24 * 3600_000
/** Shanghai is eight hours ahead of UTC, all year. */
const SHANGHAI_MS = 8 * 3600_000

function startOfDay(text: string): Date | null {
  const day = parseDay(text)
  return day && new Date(day.getTime() - SHANGHAI_MS)
}

function whereOf(filter: AuditFilter): Prisma.AuditEntryWhereInput {
  const { subjectType, subjectId, actor, action } = filter
  const from = startOfDay(filter.from)
  const to = startOfDay(filter.to)
  return {
    ...(subjectType && { subjectType }),
    ...(subjectId && { subjectId }),
    ...(action && { action: { startsWith: action } }),
    ...(actor && {
      OR: [{ actorLabel: { startsWith: actor } }, { actor: { loginName: foldLogin(actor) } }],
    }),
    at: { ...(from && { gte: from }), ...(to && { lt: new Date(to.getTime() + DAY_MS) }) },
  }
}

/** Entries after this one in the list. Many can share a moment, so the id decides between them. */
function afterCursor(cursor: string | null): Prisma.AuditEntryWhereInput {
  const [, moment, id] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor ?? '') ?? []
  if (!moment || !id) return {}
  const at = new Date(Number(moment))
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] }
}

/** The trail, the newest first, narrowed by `filter`, after `cursor`. */
export async function listAuditLines(
  actor: Actor,
  filter: AuditFilter,
  cursor: string | null,
): Promise<AuditPage> {
  if (!can(actor, 'view')) throw new ForbiddenError()
  const rows = await db.auditEntry.findMany({
    where: { AND: [whereOf(filter), afterCursor(cursor)] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      at: true,
      actorId: true,
      actorLabel: true,
      action: true,
      subjectType: true,
      subjectId: true,
      sequence: true,
      hash: true,
      payload: { select: { before: true, after: true } },
    },
  })
  const shown = rows.slice(0, PAGE_SIZE)
  const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined
  return {
    lines: shown.map(({ payload, ...row }) => ({
      ...row,
      erased: payload === null,
      changes: payload ? changesBetween(payload.before, payload.after) : [],
    })),
    next: last ? `${last.at.getTime()}_${last.id}` : null,
  }
}

/** Walks the chain from its first entry, and tells how long it is and where, if anywhere, it is broken. */
export async function verifyAuditChain(actor: Actor): Promise<ChainReport> {
  if (!can(actor, 'verify')) throw new ForbiddenError()
  // The end is read before the walk: what is sealed meanwhile makes the chain longer, never shorter.
  const stored = await db.setting.findUnique({ where: { key: CHAIN_HEAD_KEY }, select: { value: true } })
  const head = parseHead(stored?.value)
  const open = await db.auditEntry.aggregate({
    where: { sequence: null },
    _count: true,
    _min: { at: true },
  })
  const walked = await walkChain(head)
  const { last, fault } = walked
  return {
    sealed: last.sequence,
    open: open._count,
    oldestOpenAt: open._min.at,
    head: last.sequence > 0 ? last : null,
    fault,
  }
}

async function walkChain(head: ChainHead | null): Promise<Pick<ChainReport, 'fault'> & { last: ChainHead }> {
  let last: ChainHead = { sequence: 0, hash: CHAIN_START }
  for (;;) {
    const rows = await db.auditEntry.findMany({
      where: { sequence: { gt: last.sequence } },
      orderBy: { sequence: 'asc' },
      take: VERIFY_BATCH,
      include: { payload: { select: { salt: true, before: true, after: true } } },
    })
    // A sealed entry has all three; the database holds that by a check.
    const sealed = rows.flatMap(({ sequence, previous, hash, ...row }) =>
      sequence !== null && previous !== null && hash !== null ? [{ ...row, sequence, previous, hash }] : [],
    )
    const fault = findChainFault(sealed, last)
    if (fault) return { last, fault }
    const ended = sealed.find((entry) => entry.sequence === head?.sequence)
    if (ended && ended.hash !== head?.hash) {
      return { last, fault: { sequence: ended.sequence, id: ended.id, fault: 'head' } }
    }
    last = sealed.at(-1) ?? last
    if (rows.length < VERIFY_BATCH) break
  }
  const isCut = head !== null && last.sequence < head.sequence
  return { last, fault: isCut ? { sequence: last.sequence + 1, id: null, fault: 'sequence' } : null }
}
