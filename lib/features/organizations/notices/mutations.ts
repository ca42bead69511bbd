import type { Actor } from '@/lib/features/accounts/types'
import { notify } from '@/lib/features/notifications/mutations'
import { listSecretariatIds, listStaffIds } from '@/lib/features/notifications/recipients/data'
import type { Tx } from '@/lib/server/db'
import { proposerRelations, proposersOf } from '../data'
import { outcomeTitle } from './rules'

/*
 * What people are told of units that are not members yet, one function per event. Each is called in the transaction of
 * the event, after the record was written.
 */

type Application = { id: string; version: number; name: string; allianceId: string | null; again: boolean }

/** An application lies with the secretariat that it names, or with the platform: they are told. */
export async function tellOfApplication(
  tx: Tx,
  { id, version, name, allianceId, again }: Application,
): Promise<void> {
  await notify(tx, {
    recipients: await listSecretariatIds(tx, allianceId ? [allianceId] : [], 'secretaries'),
    key: `organization:${id}:apply:${version}`,
    title: again ? `“${name}”修改后再次申请入驻，等待核验` : `“${name}”申请入驻，等待核验`,
    path: `/admin/organizations/${id}`,
  })
}

const proposedSelect = { name: true, version: true, statusReason: true, ...proposerRelations } as const

/** A unit named a partner that is not here yet: the secretariats of its alliances are asked to verify it. */
export async function tellOfProposal(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { name, proposedBy } = await tx.organization.findUniqueOrThrow({
    where: { id },
    select: proposedSelect,
  })
  const allianceIds = proposedBy?.memberships.map(({ allianceId }) => allianceId) ?? []
  await notify(tx, {
    recipients: await listSecretariatIds(tx, allianceIds, 'secretaries'),
    key: `organization:${id}:propose`,
    title: `${proposedBy?.name ?? ''}登记了合作单位“${name}”，等待核验`,
    path: `/admin/organizations/${id}`,
    except: actor.userId,
  })
}

/** The units that had named another are told what became of it: it was verified, declined, or applied by itself. */
export async function tellProposer(
  tx: Tx,
  actor: Actor,
  id: string,
  outcome: 'verify' | 'decline' | 'claim',
): Promise<void> {
  const unit = await tx.organization.findUniqueOrThrow({ where: { id }, select: proposedSelect })
  const { name, version, statusReason } = unit
  const proposerIds = proposersOf(unit).map((one) => one.id)
  if (proposerIds.length === 0) return
  const title = outcomeTitle(name, outcome)
  const reason = outcome === 'decline' ? statusReason : null
  await notify(tx, {
    recipients: await listStaffIds(tx, proposerIds, 'all'),
    key: `organization:${id}:${outcome}:${version}`,
    title,
    path: '/workspace/partners',
    except: actor.userId,
    mail: { paragraphs: [`${title}。`, ...(reason ? [`理由：${reason}`] : [])] },
  })
}

type Wish = { membershipId: string; allianceId: string; unit: string }

/** A unit that was just verified wishes to join an alliance, as its application said: the secretariat is told. */
export async function tellOfWish(
  tx: Tx,
  actor: Actor,
  { membershipId, allianceId, unit }: Wish,
): Promise<void> {
  const { name } = await tx.alliance.findUniqueOrThrow({
    where: { id: allianceId },
    select: { name: true },
  })
  await notify(tx, {
    recipients: await listSecretariatIds(tx, [allianceId], 'secretaries'),
    key: `membership:${membershipId}:apply:1`,
    title: `“${unit}”申请加入${name}，等待审核`,
    path: `/admin/alliances/${allianceId}/members`,
    except: actor.userId,
  })
}
