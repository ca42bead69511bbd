import type { Actor } from '@/lib/features/accounts/types'
import type { DueMilestone } from '@/lib/features/projects/drafts/types'
import { countProjects, listDueMilestones } from '@/lib/features/projects/lines/data'
import { countOpenParts } from '@/lib/features/projects/parts/data'
import { formatPartialDate, parseDay, todayInShanghai } from '@/lib/shared/dates'
import type { AgendaItem } from '../types'

const DAY_MS = 24 * 3600_000
/** A milestone is announced this long before its day. */
const AHEAD_DAYS = 14

/** One item for each project with milestones that are due, the most urgent first. */
function dueItems(due: readonly DueMilestone[], today: string): AgendaItem[] {
  const ids = [...new Set(due.map(({ projectId }) => projectId))]
  return ids.map((id) => {
    const milestones = due.filter(({ projectId }) => projectId === id)
    const words = milestones.map(
      ({ title, dueOn }) => `${title}：计划 ${formatPartialDate(dueOn)}${dueOn < today ? '，已过' : ''}`,
    )
    return {
      label: `《${milestones[0]?.project}》有节点到期`,
      detail: words.join('；'),
      count: milestones.length,
      href: `/workspace/projects/${id}`,
    }
  })
}

/** What of its projects waits for a unit: its answer, a mending, a milestone, a draft. */
export async function listUnitProjectItems(actor: Actor, now: Date): Promise<AgendaItem[]> {
  const today = parseDay(todayInShanghai(now)) ?? now
  const soon = new Date(today.getTime() + AHEAD_DAYS * DAY_MS)
  const [open, counts, due] = await Promise.all([
    countOpenParts(actor),
    countProjects(actor, 'own'),
    listDueMilestones(actor, soon),
  ])
  return [
    {
      label: '待本单位确认的项目',
      detail: '其他单位写明有本单位参与，请核对角色后确认或提出异议。',
      count: open,
      href: '/workspace/projects/parts?status=open',
    },
    {
      label: '退回修改的项目',
      detail: '秘书处写明了退回的原因，修改后可再次提交。',
      count: counts.returned ?? 0,
      href: '/workspace/projects?status=returned',
    },
    ...dueItems(due, todayInShanghai(now)),
    {
      label: '尚未提交的项目草稿',
      detail: '草稿只有本单位的人看得到，核对后提交登记。',
      count: counts.draft ?? 0,
      href: '/workspace/projects?status=draft',
    },
  ]
}

/** What of their projects waits for a secretariat. */
export async function listOfficeProjectItems(actor: Actor): Promise<AgendaItem[]> {
  const { submitted } = await countProjects(actor, 'registry')
  return [
    {
      label: '待登记的合作项目',
      detail: '登记后公开，或说明理由退回。',
      count: submitted ?? 0,
      href: '/admin/projects?status=submitted',
    },
  ]
}
