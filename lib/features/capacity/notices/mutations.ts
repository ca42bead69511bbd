import type { Actor } from '@/lib/features/accounts/types'
import { notify } from '@/lib/features/notifications/mutations'
import { listSecretariatIds, listStaffIds } from '@/lib/features/notifications/recipients/data'
import { freshUntil } from '@/lib/features/places/rules'
import type { Tx } from '@/lib/server/db'
import { dayOf, formatPartialDate } from '@/lib/shared/dates'
import { CAPACITY_BASES } from '../constants'
import { findSubject } from '../data'

type Matter = { key: string; title: string; paragraphs: readonly string[]; except?: string | null }

/** Tells the staff of a unit, with a link to where they declare. */
async function tellUnit(tx: Tx, organizationId: string, { paragraphs, ...matter }: Matter): Promise<void> {
  await notify(tx, {
    ...matter,
    recipients: await listStaffIds(tx, [organizationId], 'all'),
    path: `${CAPACITY_BASES.own}/${organizationId}`,
    mail: { paragraphs },
  })
}

/** Tells the secretariats of the alliances that admitted a unit. */
async function tellOffice(tx: Tx, organizationId: string, { paragraphs, ...matter }: Matter): Promise<void> {
  const subject = await findSubject(tx, organizationId)
  await notify(tx, {
    ...matter,
    recipients: await listSecretariatIds(tx, subject?.allianceIds ?? [], 'secretaries'),
    path: `${CAPACITY_BASES.office}/${organizationId}`,
    mail: { paragraphs },
  })
}

const nameOf = async (tx: Tx, id: string) =>
  (await tx.organization.findUniqueOrThrow({ where: { id }, select: { name: true } })).name

/**
 * Tells the unit and its secretariat, once for each cause, that more interns are there, or will be, than the numbers
 * now allow. To be called after every change of a limit, with the id of what changed it.
 */
export async function tellOfExcess(
  tx: Tx,
  actor: Actor | null,
  organizationId: string,
  causeId: string,
): Promise<void> {
  const row = await tx.capacity.findUnique({
    where: { organizationId },
    select: { overFrom: true, overUntil: true },
  })
  if (!row?.overFrom || !row.overUntil) return
  const name = await nameOf(tx, organizationId)
  const title = `${name}的实习生人数超过上限`
  const days = `${formatPartialDate(dayOf(row.overFrom))}至${formatPartialDate(dayOf(row.overUntil))}之间`
  const paragraphs = [
    `${title}：${days}，已安排的岗位实习生多于按现在申报的人数可以接收的人数。`,
    '已经安排的实习不受影响；在人数回到上限之内以前，不能再录用。',
  ]
  const matter = { key: `capacity:${organizationId}:over:${causeId}`, title, paragraphs }
  await tellUnit(tx, organizationId, { ...matter, except: actor?.userId })
  await tellOffice(tx, organizationId, { ...matter, except: actor?.userId })
}

const shareOf = (postClass: string | null) => (postClass === null ? '全单位' : `“${postClass}”类岗位`)

async function readApproval(tx: Tx, id: string) {
  return tx.capacityApproval.findUniqueOrThrow({
    where: { id },
    select: {
      organizationId: true,
      postClass: true,
      places: true,
      startsOn: true,
      endsOn: true,
      number: true,
      revokedReason: true,
    },
  })
}

/** Tells a unit that an approval was entered for it. */
export async function tellOfApproval(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { organizationId, postClass, places, startsOn, endsOn, number } = await readApproval(tx, id)
  const title = `已登记实习生人数的备案（${number}）`
  const period = `${formatPartialDate(dayOf(startsOn))}至${formatPartialDate(dayOf(endsOn))}`
  const paragraphs = [`${title}：${period}，${shareOf(postClass)}同一时间可接收 ${places} 名岗位实习生。`]
  const except = actor.userId
  await tellUnit(tx, organizationId, { key: `capacity:approval:${id}`, title, paragraphs, except })
}

/** Tells a unit that an approval counts no more, and why. */
export async function tellOfRevocation(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { organizationId, number, revokedReason } = await readApproval(tx, id)
  const title = `实习生人数的备案（${number}）不再有效`
  const paragraphs = [`${title}。`, `原因：${revokedReason}`]
  const except = actor.userId
  await tellUnit(tx, organizationId, { key: `capacity:approval:${id}:revoked`, title, paragraphs, except })
}

/** Tells a unit that its count of staff is soon too old. */
export async function tellOfLapsing(tx: Tx, organizationId: string, declarationId: string, asOf: string) {
  const title = '在岗职工人数的申报即将过期'
  const until = formatPartialDate(freshUntil(asOf))
  const paragraphs = [
    `${title}：统计日期为${formatPartialDate(asOf)}，${until}之后不能再录用岗位实习生，请重新申报。`,
  ]
  await tellUnit(tx, organizationId, { key: `capacity:lapsing:${declarationId}`, title, paragraphs })
}

/** Tells a unit and its secretariat that its count of staff is too old, and nobody is taken in by it any more. */
export async function tellOfLapse(tx: Tx, organizationId: string, declarationId: string, asOf: string) {
  const title = `${await nameOf(tx, organizationId)}的在岗职工人数申报已过期`
  const paragraphs = [
    `${title}：统计日期为${formatPartialDate(asOf)}，已超过 12 个月。`,
    '已经安排的实习不受影响；重新申报以前，不能再录用岗位实习生。',
  ]
  const matter = { key: `capacity:lapsed:${declarationId}`, title, paragraphs }
  await tellUnit(tx, organizationId, matter)
  await tellOffice(tx, organizationId, matter)
}
