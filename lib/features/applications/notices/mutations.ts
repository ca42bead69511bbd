import type { Actor } from '@/lib/features/accounts/types'
import { notify } from '@/lib/features/notifications/mutations'
import { listStaffIds } from '@/lib/features/notifications/recipients/data'
import type { Tx } from '@/lib/server/db'
import { APPLICATION_BASES, END_AFTER_DAYS, REMIND_AFTER_DAYS } from '../constants'
import type { StoredApplication } from '../data'
import type { ApplicationEvent } from '../workflow'

type Side = 'student' | 'unit' | 'school'

/** What each side is told of a step. Units and schools are told of a position, never of a name. */
const WORDS: Record<ApplicationEvent, Partial<Record<Side, (title: string) => string>>> = {
  submit: { unit: (title) => `岗位“${title}”收到一份新的实习申请` },
  shortlist: { student: (title) => `您对岗位“${title}”的申请已进入候选` },
  offer: { student: (title) => `岗位“${title}”向您发出了录用，请答复` },
  reject: { student: (title) => `您对岗位“${title}”的申请未获录用` },
  accept: {
    unit: (title) => `岗位“${title}”有学生接受了录用，等待其学校同意`,
    school: (title) => `有学生接受了岗位“${title}”的录用，等待学校同意`,
  },
  decline: { unit: (title) => `岗位“${title}”有学生谢绝了录用` },
  approve: {
    student: (title) => `学校已同意您到岗位“${title}”实习`,
    unit: (title) => `岗位“${title}”有一名学生已获学校同意`,
  },
  refuse: {
    student: (title) => `学校不同意您到岗位“${title}”实习`,
    unit: (title) => `岗位“${title}”有一名学生未获学校同意`,
  },
  conclude: { student: (title) => `学校已确认您在岗位“${title}”的实习结束` },
  withdraw: {
    unit: (title) => `岗位“${title}”有学生退出了申请`,
    school: (title) => `有学生退出了岗位“${title}”`,
  },
  expire: {
    student: (title) => `您对岗位“${title}”的申请因长期没有进展已结束`,
    unit: (title) => `岗位“${title}”有一份申请因长期没有进展已结束`,
    school: (title) => `岗位“${title}”有学生的录用因学校长期没有同意已结束`,
  },
}

/** The school hears of what it had to do with: an accepted offer. */
const isTold = (side: Side, { status }: StoredApplication, event: ApplicationEvent) =>
  side !== 'school' || event === 'accept' || status === 'accepted'

async function recipientsOf(tx: Tx, side: Side, row: StoredApplication): Promise<string[]> {
  if (side === 'student') return [row.student.userId]
  return listStaffIds(tx, [side === 'unit' ? row.organizationId : row.schoolId], 'all')
}

/** Where a side finds the matter: the application while it may see it, else its list. */
function pathOf(side: Side, { id }: StoredApplication, event: ApplicationEvent): string {
  const isEnd = event === 'decline' || event === 'refuse' || event === 'withdraw' || event === 'expire'
  return side === 'unit' && isEnd ? APPLICATION_BASES.unit : `${APPLICATION_BASES[side]}/${id}`
}

/**
 * Tells the other sides of a step, inside its transaction. `row` is the application as it was before; `message` are
 * the unit's or the school's own words, which go to the student alone.
 */
export async function tellOfStep(
  tx: Tx,
  actor: Actor,
  row: StoredApplication,
  event: ApplicationEvent,
  message: string | null,
): Promise<void> {
  for (const side of ['student', 'unit', 'school'] as const) {
    const words = WORDS[event][side]?.(row.position.title)
    if (!words || !isTold(side, row, event)) continue
    await notify(tx, {
      recipients: await recipientsOf(tx, side, row),
      key: `application:${row.id}:${event}`,
      title: words,
      path: pathOf(side, row, event),
      except: actor.userId,
      mail: {
        paragraphs: [`${words}。`, ...(message && side === 'student' ? [message] : [])],
      },
    })
  }
}

const GRACE_DAYS = END_AFTER_DAYS - REMIND_AFTER_DAYS

const REMINDERS = {
  unit: (title: string) =>
    `岗位“${title}”有一份申请已 ${REMIND_AFTER_DAYS} 天没有处理，${GRACE_DAYS} 天后将自动结束`,
  student: (title: string) =>
    `岗位“${title}”的录用已等您答复 ${REMIND_AFTER_DAYS} 天，${GRACE_DAYS} 天后将自动结束`,
  school: (title: string) =>
    `有学生接受岗位“${title}”的录用已 ${REMIND_AFTER_DAYS} 天，${GRACE_DAYS} 天后未同意将自动结束`,
} as const

/** Reminds the side whose turn it is: the unit of an application, the student of an offer, the school of an acceptance. */
export async function remindOfTurn(tx: Tx, row: StoredApplication): Promise<void> {
  const side = row.status === 'offered' ? 'student' : row.status === 'accepted' ? 'school' : 'unit'
  await notify(tx, {
    recipients: await recipientsOf(tx, side, row),
    key: `application:${row.id}:remind:${row.version}`,
    title: REMINDERS[side](row.position.title),
    path: `${APPLICATION_BASES[side]}/${row.id}`,
  })
}
