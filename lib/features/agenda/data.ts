import { isModeratorOf, isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { listAgreementRows } from '@/lib/features/agreements/lines/data'
import { listAllianceLines } from '@/lib/features/alliances/drafts/data'
import { countWaiting } from '@/lib/features/applications/waiting/data'
import { listArticleLines } from '@/lib/features/articles/drafts/data'
import { canReviewArticles } from '@/lib/features/articles/permissions'
import { listOwnOrganizations } from '@/lib/features/organizations/data'
import { listOrganizations } from '@/lib/features/organizations/register/data'
import { listPositionLines } from '@/lib/features/positions/lines/data'
import { listOfficeCapacityItems, listUnitCapacityItems } from './capacity/data'
import { listOfficeProjectItems, listUnitProjectItems } from './projects/data'
import type { AgendaItem } from './types'

const FIRST_PAGE = { status: null, page: 1 } as const

async function listAgreementItems(actor: Actor): Promise<AgendaItem[]> {
  const { counts } = await listAgreementRows(actor, 'own', FIRST_PAGE)
  const list = '/workspace/agreements'
  return [
    {
      label: '待本单位确认的协议',
      detail: '读完全文后，由单位管理员确认或拒绝。',
      count: counts.to_confirm ?? 0,
      href: `${list}?status=to_confirm`,
    },
    {
      label: '被拒绝的协议',
      detail: '拒绝的一方写明了原因；起草方可以收回修改，再请各方确认。',
      count: counts.rejected ?? 0,
      href: `${list}?status=rejected`,
    },
    {
      label: '30 天内到期的协议',
      detail: '需要继续合作的，请尽早起草续签协议。',
      count: counts.expiring_30 ?? 0,
      href: `${list}?status=expiring_30`,
    },
  ]
}

async function listApplicationItems(actor: Actor): Promise<AgendaItem[]> {
  const { unit, school, student } = await countWaiting(actor)
  return [
    {
      label: '等您答复的录用',
      detail: '接受后名额为您预留，由学校同意；不合适可以谢绝。',
      count: student,
      href: '/workspace/applications',
    },
    {
      label: '等学校同意的学生实习',
      detail: '逐项核对上岗条件后同意，或说明理由不同意。',
      count: school,
      href: '/workspace/placements?view=waiting',
    },
    {
      label: '新的实习申请',
      detail: '列入候选、发出录用，或告知未录用；长期不处理会自动结束。',
      count: unit,
      href: '/workspace/applicants?status=submitted',
    },
  ]
}

const waiting = (items: readonly AgendaItem[]) => items.filter(({ count }) => count > 0)

/** What waits for somebody who writes for a unit: what is incomplete, and what came back with a reason. */
export async function listUnitAgenda(actor: Actor, now: Date): Promise<AgendaItem[]> {
  const [applications, units, agreements, projects, capacities, positions, articles] = await Promise.all([
    listApplicationItems(actor),
    listOwnOrganizations(actor),
    listAgreementItems(actor),
    listUnitProjectItems(actor, now),
    listUnitCapacityItems(actor, now),
    listPositionLines(actor, 'own', FIRST_PAGE),
    listArticleLines(actor, 'own', FIRST_PAGE),
  ])
  return waiting([
    ...applications,
    ...agreements,
    ...units.map(({ id, name, missingCount }) => ({
      label: `${name}的资料尚不完整`,
      detail: '缺少的内容会影响别人找到和了解本单位。',
      count: missingCount,
      href: `/workspace/organization/${id}`,
    })),
    ...projects,
    ...capacities,
    {
      label: '退回修改的岗位',
      detail: '审核人写明了退回的原因，修改后可再次提交。',
      count: positions.counts.returned ?? 0,
      href: '/workspace/positions?status=returned',
    },
    {
      label: '尚未提交的文章',
      detail: '草稿只有本单位的人看得到；被退回的附有原因。',
      count: articles.counts.draft ?? 0,
      href: '/workspace/articles?status=draft',
    },
  ])
}

async function listSecretaryItems(actor: Actor): Promise<AgendaItem[]> {
  const [units, alliances, projects, capacities] = await Promise.all([
    listOrganizations(actor, { status: 'pending', kind: null, name: '' }, 1),
    listAllianceLines(actor, 1),
    listOfficeProjectItems(actor),
    listOfficeCapacityItems(actor, new Date()),
  ])
  return [
    {
      label: '待核验的单位',
      detail: '入驻申请和成员提出的合作单位：核对后核验，或说明理由。',
      count: units?.counts.pending ?? 0,
      href: '/admin/organizations?status=pending',
    },
    ...(alliances?.items ?? []).map(({ id, name, applied }) => ({
      label: `${name}的入盟申请`,
      detail: '接纳并确定席位，或说明理由不予接纳。',
      count: applied,
      href: `/admin/alliances/${id}/members`,
    })),
    ...projects,
    ...capacities,
  ]
}

/** What waits for somebody who keeps an alliance or the platform. */
export async function listOfficeAgenda(actor: Actor): Promise<AgendaItem[]> {
  const isSecretary = isPlatformAdmin(actor) || secretaryAllianceIds(actor).length > 0
  const isModerator = actor.roles.some(
    (role) => 'allianceId' in role && isModeratorOf(actor, role.allianceId),
  )
  if (!isSecretary && !isModerator) return []
  const [office, positions, articles] = await Promise.all([
    isSecretary ? listSecretaryItems(actor) : [],
    listPositionLines(actor, 'review', FIRST_PAGE),
    canReviewArticles(actor) ? listArticleLines(actor, 'review', FIRST_PAGE) : null,
  ])
  return waiting([
    ...office,
    {
      label: '待审核的岗位',
      detail: '发布，或说明理由退回。',
      count: positions.counts.submitted ?? 0,
      href: '/admin/positions?status=submitted',
    },
    {
      label: '待审核的文章',
      detail: '发布，或说明理由退回。',
      count: articles?.counts.in_review ?? 0,
      href: '/admin/articles?status=in_review',
    },
  ])
}
