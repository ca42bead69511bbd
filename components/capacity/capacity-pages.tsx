import { RecordHistory } from '@/components/audit/record-history'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { MoveTable } from '@/components/places/move-table'
import { DoneNotice } from '@/components/records/done-notice'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { CAPACITY_BASES, type CapacityScope } from '@/lib/features/capacity/constants'
import {
  loadApprovalStart,
  loadCapacity,
  loadDeclarationStart,
  loadMoves,
} from '@/lib/features/capacity/loaders'
import type { CapacityReading } from '@/lib/features/capacity/types'
import { type ListQuery, listQuery } from '@/lib/shared/lists'
import { ApprovalForm } from './approval-form'
import { Approvals } from './approvals'
import { CapacityNotices } from './capacity-state'
import { Declarations } from './declarations'
import { DeclareForm } from './declare-form'
import { DeclaredFiles } from './declared-files'
import { UsageSection } from './usage-section'

const TITLE = '实习名额'

const HOW_MOVES_COME = '学生接受录用时预留名额，学校批准后确认，退出后退还。'

const WORDS = {
  own: { label: '工作台', href: '/workspace' },
  office: { label: '管理', href: '/admin' },
} as const satisfies Record<CapacityScope, unknown>

/** The way from the start to the list. */
export const capacityTrail = (scope: CapacityScope) => [
  WORDS[scope],
  { label: TITLE, href: CAPACITY_BASES[scope] },
]

type Place = { scope: CapacityScope; id: string }

function Moves({ capacity, base }: { capacity: CapacityReading; base: string }) {
  const { moves, moveCount } = capacity
  return (
    <section aria-labelledby="moves">
      <SectionHeading
        id="moves"
        title="名额变动"
        href={moveCount > moves.length ? `${base}/moves` : undefined}
        note={moveCount > 0 ? `共 ${moveCount} 笔` : undefined}
      />
      {moves.length > 0 ? (
        <MoveTable moves={moves} />
      ) : (
        <EmptyState title="还没有变动">{HOW_MOVES_COME}</EmptyState>
      )}
    </section>
  )
}

/** What a unit may take in, how much of it is taken, and how it came to that. */
export async function CapacityPage({
  scope,
  id,
  done,
  refused,
}: Place & Partial<Record<'done' | 'refused', string | string[]>>) {
  const capacity = await loadCapacity(scope, id)
  if (!capacity) return <Missing />
  const { unit, mayDeclare, state } = capacity
  const base = `${CAPACITY_BASES[scope]}/${unit.id}`
  const declare = scope === 'own' && mayDeclare && (
    <ButtonLink href={`${base}/declare`}>{state === 'none' ? '申报人数' : '重新申报'}</ButtonLink>
  )
  return (
    <PageShell
      trail={[...capacityTrail(scope), { label: unit.name, href: base }]}
      head={<PageHead title={`${TITLE}：${unit.name}`} picture={declare} />}
      aside={capacity.history.length > 0 && <RecordHistory history={capacity.history} />}
    >
      <DoneNotice done={done} />
      <CapacityNotices capacity={capacity} />
      <Declarations capacity={capacity} />
      <DeclaredFiles capacity={capacity} returnTo={base} refused={refused} />
      <UsageSection capacity={capacity} />
      <Approvals capacity={capacity} base={base} />
      <Moves capacity={capacity} base={base} />
    </PageShell>
  )
}

/** The whole ledger of a unit, page by page. */
export async function MovesPage({ scope, id, query }: Place & { query: ListQuery }) {
  const list = await loadMoves(scope, id, query)
  if (!list) return <Missing />
  const { unit, moves, total, page, pageCount } = list
  const base = `${CAPACITY_BASES[scope]}/${unit.id}`
  const path = `${base}/moves`
  return (
    <PageShell
      trail={[...capacityTrail(scope), { label: unit.name, href: base }, { label: '名额变动', href: path }]}
      head={<PageHead title="名额变动" lead={`${unit.name}，共 ${total} 笔。只增不改，每一笔的序号连续。`} />}
    >
      {moves.length > 0 ? (
        <MoveTable moves={moves} />
      ) : (
        <EmptyState title="还没有变动">{HOW_MOVES_COME}</EmptyState>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(number) => path + listQuery({ status: null, page: number })}
      />
    </PageShell>
  )
}

/** The form of a unit's declaration. */
export async function DeclarePage({ id }: { id: string }) {
  const base = `${CAPACITY_BASES.own}/${id}`
  const path = `${base}/declare`
  const [start, kept] = await Promise.all([loadDeclarationStart(id), loadKeptForm(path)])
  if (!start) return <Missing />
  return (
    <PageShell
      trail={[
        ...capacityTrail('own'),
        { label: start.unit.name, href: base },
        { label: '申报人数', href: path },
      ]}
      head={
        <PageHead
          title="申报在岗人数"
          lead="岗位实习生的人数上限按它计算。人数减少时，已经安排的实习不受影响，只是不能再录用。"
        />
      }
    >
      <DeclareForm start={start} kept={kept} returnTo={base} />
    </PageShell>
  )
}

/** The form of an approval that was filed with the authority. */
export async function ApprovalPage({ id }: { id: string }) {
  const base = `${CAPACITY_BASES.office}/${id}`
  const path = `${base}/approvals/new`
  const [start, kept] = await Promise.all([loadApprovalStart(id), loadKeptForm(path)])
  if (!start) return <Missing />
  return (
    <PageShell
      trail={[
        ...capacityTrail('office'),
        { label: start.unit.name, href: base },
        { label: '登记备案', href: path },
      ]}
      head={
        <PageHead
          title="登记备案"
          lead={`${start.unit.name}经主管部门备案、可以超出一般上限接收的人数。只在所写的期间有效；名额仍逐一登记。`}
        />
      }
    >
      <ApprovalForm start={start} kept={kept} returnTo={base} />
    </PageShell>
  )
}
