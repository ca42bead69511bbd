import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import type { PackId } from '@/lib/features/compliance/constants'
import { switchKey } from '@/lib/features/compliance/switches/constants'
import { listSwitches } from '@/lib/features/compliance/switches/data'
import { complianceTag } from '@/lib/features/compliance/tags'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { db, type Tx } from '@/lib/server/db'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import type { RuleRunKind } from './constants'
import { can } from './permissions'
import { positionsOf } from './runs/data'
import type { PreviewPackInput, SwitchPackInput } from './schema'

type Saved = { tags: string[] }

/** Any number will do that no other lock of ours uses. */
const PACKS_LOCK = 732_104_025

async function startRun(tx: Tx, actor: Actor, kind: RuleRunKind, pack: PackId, on: boolean): Promise<void> {
  const total = await tx.position.count({ where: positionsOf(kind, pack) })
  await tx.ruleRun.create({
    data: { kind, pack, on, total, userId: actor.userId },
    select: { id: true },
  })
}

/** Asks what switching a pack would change; a job finds it out. While one such question is open, it is the same one. */
export async function previewPack(actor: Actor, { pack, on }: PreviewPackInput): Promise<Saved> {
  if (!can(actor, 'preview', pack)) throw new ForbiddenError()
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PACKS_LOCK})`
    // A pack that is so already changes nothing.
    if ((await listSwitches(tx)).some((one) => one.pack === pack && one.on === on)) return
    const open = { kind: 'preview', pack, on, finishedAt: null } as const
    if ((await tx.ruleRun.count({ where: open })) === 0) await startRun(tx, actor, 'preview', pack, on)
  })
  return { tags: [] }
}

/** Switches a pack, and has every position checked again that it may concern. */
export async function switchPack(actor: Actor, { pack, on, version }: SwitchPackInput): Promise<Saved> {
  if (!can(actor, 'switch', pack)) throw new ForbiddenError()
  const tags = [complianceTag]
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PACKS_LOCK})`
    const stored = (await listSwitches(tx)).find((one) => one.pack === pack)
    if (stored?.on === on) return
    if (stored?.version !== version) throw new ConflictError(stored?.version ?? 0)
    const value = on ? 'on' : 'off'
    await tx.setting.upsert({
      where: { key: switchKey(pack) },
      create: { key: switchKey(pack), value },
      update: { value, version: { increment: 1 } },
      select: { key: true },
    })
    // What was tried out against the packs as they were is no answer any more.
    await tx.ruleRun.deleteMany({ where: { kind: 'preview' } })
    await startRun(tx, actor, 'recheck', pack, on)
    await recordAudit(tx, actor, {
      action: 'rule_pack.switch',
      subjectType: 'rule_pack',
      subjectId: pack,
      before: { on: stored.on },
      after: { on },
    })
    await enqueueTags(tx, tags)
  })
  return { tags }
}
