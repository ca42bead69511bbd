import {
  MEMBERSHIP_STATUS_LABELS,
  type MembershipStatus,
  SEATS,
  type Seat,
  WITHDRAWN_LABEL,
} from './constants'
import { type MembershipEvent, type MembershipState, next } from './workflow'

/** Compares by the precedence of seats. */
export function bySeat(a: { seat: Seat }, b: { seat: Seat }): number {
  return SEATS.indexOf(a.seat) - SEATS.indexOf(b.seat)
}

/** How a membership stands, in words: one that ended without a day of leaving was taken back before it began. */
export function standingWords({
  status,
  leftOn,
}: {
  status: MembershipStatus
  leftOn: string | null
}): string {
  return status === 'left' && leftOn === null ? WITHDRAWN_LABEL : MEMBERSHIP_STATUS_LABELS[status]
}

/** Whether a unit can ask to be taken in now: it is verified, and neither in nor waiting. */
export function mayApply({ verified, state }: { verified: boolean; state: MembershipState }): boolean {
  return verified && next(state, 'apply') !== null
}

/** What a unit is told of; its own steps it knows, and a change of seat takes nothing from it. */
const OUTCOMES: Partial<Record<MembershipEvent, string>> = {
  admit: '加入联盟的申请已通过',
  enroll: '已登记为联盟成员',
  decline: '加入联盟的申请未通过',
  remove: '已退出联盟',
}

/** Whom a step has to be told: the secretariat of a request, the unit of what was decided; null for nobody. */
export function readersOf(event: MembershipEvent): 'secretariat' | 'unit' | null {
  if (event === 'apply') return 'secretariat'
  return event in OUTCOMES ? 'unit' : null
}

/** What is said of a step: one line for the inbox, and what the mail says. */
export function stepNotice(step: {
  event: MembershipEvent
  alliance: string
  unit: string
  reason: string | null
}): { title: string; mail: { subject: string; paragraphs: string[] } } {
  const { event, alliance, unit, reason } = step
  const outcome = OUTCOMES[event]
  const title = outcome ? `“${unit}”${outcome}：${alliance}` : `“${unit}”申请加入${alliance}，等待审核`
  return {
    title,
    mail: {
      subject: outcome ?? '有单位申请加入联盟',
      paragraphs: [`${title}。`, ...(reason ? [`理由：${reason}`] : [])],
    },
  }
}
