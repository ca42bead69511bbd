import type { Actor } from '@/lib/features/accounts/types'
import type { Finding } from '@/lib/features/compliance/types'
import { notify, notifyAll } from '@/lib/features/notifications/mutations'
import {
  listSecretariatIds,
  listStaffByUnit,
  listStaffIds,
} from '@/lib/features/notifications/recipients/data'
import type { Notification } from '@/lib/features/notifications/types'
import type { Tx } from '@/lib/server/db'
import { POSITION_FIELD_LABELS } from '../constants'
import type { PositionEvent } from '../workflow'

/** What the unit is told of steps that are not its own. */
const OUTCOMES: Partial<Record<PositionEvent, string>> = {
  publish: '已发布',
  return: '被退回修改',
  expire: '已到期，不再接受申请',
}

/** What the unit is told of a pause that is not its own. */
const PAUSED = '经系统复核不再符合规定，已暂停招收'

/**
 * Tells of a step in a position's life: the reviewers of what was handed in, the unit of what was decided. Called in
 * the transaction of the step, after the record was written.
 */
export async function tellOfStep(tx: Tx, actor: Actor, event: PositionEvent, id: string): Promise<void> {
  const outcome = event === 'pause' && actor.system ? PAUSED : OUTCOMES[event]
  const toReview = event === 'submit' || event === 'revise'
  if (!toReview && !outcome) return
  await tellApplicantsOfStep(tx, actor, event, id)
  const position = await tx.position.findUniqueOrThrow({
    where: { id },
    select: { title: true, version: true, statusReason: true, organizationId: true, allianceId: true },
  })
  const { title, version, statusReason, organizationId, allianceId } = position
  const notice = { key: `position:${id}:${event}:${version}`, except: actor.userId }
  if (!outcome) {
    const recipients = await listSecretariatIds(tx, allianceId ? [allianceId] : [], 'moderators')
    const path = `/admin/positions/${id}`
    return notify(tx, { ...notice, recipients, title: `岗位“${title}”等待审核`, path })
  }
  const words = `岗位“${title}”${outcome}`
  return notify(tx, {
    ...notice,
    recipients: await listStaffIds(tx, [organizationId], 'all'),
    title: words,
    path: `/workspace/positions/${id}`,
    mail: { paragraphs: [`${words}。`, ...(statusReason ? [`理由：${statusReason}`] : [])] },
  })
}

/** So many applicants are told in one statement. */
const APPLICANTS_AT_ONCE = 500

/** Tells those who have applied and are still under way of what became of the position, the unit's words aside. */
async function tellApplicants(
  tx: Tx,
  id: string,
  matter: Pick<Notification, 'key' | 'title' | 'path'>,
): Promise<void> {
  let after: string | undefined
  do {
    const rows = await tx.application.findMany({
      where: {
        positionId: id,
        status: { in: ['submitted', 'shortlisted', 'offered', 'accepted'] },
        id: { gt: after },
      },
      orderBy: { id: 'asc' },
      take: APPLICANTS_AT_ONCE,
      select: { id: true, student: { select: { userId: true } } },
    })
    await notify(tx, { ...matter, recipients: rows.map(({ student }) => student.userId) })
    after = rows.length === APPLICANTS_AT_ONCE ? rows.at(-1)?.id : undefined
  } while (after !== undefined)
}

/** What applicants are told of a step: that what they applied for is changed, is there again, or breaks a rule by now. */
const TO_APPLICANTS: Partial<Record<PositionEvent, string>> = {
  revise: '有修改，正在重新审核',
  publish: '修改后已重新发布，请查看',
  pause: PAUSED,
}

async function tellApplicantsOfStep(tx: Tx, actor: Actor, event: PositionEvent, id: string): Promise<void> {
  const words = event === 'pause' && !actor.system ? undefined : TO_APPLICANTS[event]
  if (!words) return
  const { title, slug, version } = await tx.position.findUniqueOrThrow({
    where: { id },
    select: { title: true, slug: true, version: true },
  })
  await tellApplicants(tx, id, {
    key: `position:${id}:applicants:${event}:${version}`,
    title: `您申请的岗位“${title}”${words}`,
    // While it is reviewed it has no page.
    path: event === 'revise' ? '/workspace/applications' : `/positions/${slug}`,
  })
}

/** What an applicant goes by of that which may change without a review. */
const TOLD_FIELDS = ['address', 'contact', 'insuranceNote'] as const

/** Tells applicants which of the facts that they go by were changed, where the position stayed public. */
export async function tellOfChange(tx: Tx, id: string, changed: readonly string[]): Promise<void> {
  const told = TOLD_FIELDS.filter((field) => changed.includes(field))
  if (told.length === 0) return
  const { title, slug, version } = await tx.position.findUniqueOrThrow({
    where: { id },
    select: { title: true, slug: true, version: true },
  })
  const names = told.map((field) => POSITION_FIELD_LABELS[field]).join('、')
  await tellApplicants(tx, id, {
    key: `position:${id}:applicants:changed:${version}`,
    title: `您申请的岗位“${title}”更新了${names}`,
    path: `/positions/${slug}`,
  })
}

type Wanting = {
  id: string
  title: string
  version: number
  organizationId: string
  findings: readonly Finding[]
}

function wantsOf({ id, title, version, organizationId, findings }: Wanting, staff: Map<string, string[]>) {
  const wanting = findings.filter(({ hinders, outcome }) => hinders && outcome !== 'block')
  if (wanting.length === 0) return []
  const words = `岗位“${title}”有 ${wanting.length} 项事实需要补充`
  const told: Notification = {
    key: `position:${id}:wants:${version}:${wanting.map(({ rule }) => rule).join(',')}`,
    recipients: staff.get(organizationId) ?? [],
    title: words,
    path: `/workspace/positions/${id}`,
    mail: { paragraphs: [`${words}。`, ...wanting.map(({ title: rule, mend }) => `${rule}：${mend}`)] },
  }
  return [told]
}

/** Tells the units of facts that a rule asks for by now, once for each such set of rules and version. */
export async function tellOfWants(tx: Tx, positions: readonly Wanting[]): Promise<void> {
  if (positions.length === 0) return
  const units = [...new Set(positions.map(({ organizationId }) => organizationId))]
  const staff = await listStaffByUnit(tx, units)
  await notifyAll(
    tx,
    positions.flatMap((position) => wantsOf(position, staff)),
  )
}
