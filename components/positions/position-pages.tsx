import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { RecordPage } from '@/components/records/record-page'
import { ButtonLink } from '@/components/ui/button'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { createPositionAction, updatePositionAction } from '@/lib/features/positions/actions'
import { POSITION_BASES, type PositionScope } from '@/lib/features/positions/constants'
import {
  loadNewPosition,
  loadPositionForEdit,
  loadPositionLines,
  loadPositionRecord,
} from '@/lib/features/positions/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'
import { comparedPositionFields } from './compared-fields'
import { PositionForm } from './position-form'
import { PositionState, PositionSteps } from './position-state'
import { PositionTable } from './position-table'

const WORDS = {
  own: {
    home: { label: '工作台', href: '/workspace' },
    title: '本单位的实习岗位',
    lead: '填报后提交审核；审核通过即公开，退回时会写明原因。',
  },
  review: {
    home: { label: '管理', href: '/admin' },
    title: '实习岗位审核',
    lead: '核对成员单位提交的岗位，发布或退回。',
  },
} as const satisfies Record<PositionScope, unknown>

const trailOf = (scope: PositionScope) => [
  WORDS[scope].home,
  { label: WORDS[scope].title, href: POSITION_BASES[scope] },
]

/** The list of positions that somebody offers or reviews. */
export async function PositionLinesPage({ scope, query }: { scope: PositionScope; query: ListQuery }) {
  const lines = await loadPositionLines(scope, query)
  if (!lines) return <Missing />
  const { title, lead } = WORDS[scope]
  const start = scope === 'own' && <ButtonLink href={`${POSITION_BASES[scope]}/new`}>填报岗位</ButtonLink>
  return (
    <PageShell trail={trailOf(scope)} head={<PageHead title={title} lead={lead} picture={start} />}>
      <PositionTable scope={scope} lines={lines} />
    </PageShell>
  )
}

/** The form of a new position. */
export async function NewPositionPage() {
  const path = `${POSITION_BASES.own}/new`
  const [start, kept] = await Promise.all([loadNewPosition(), loadKeptForm(path)])
  if (!start) return <Missing />
  return (
    <PageShell
      trail={[...trailOf('own'), { label: '填报岗位', href: path }]}
      head={<PageHead title="填报岗位" lead="保存为草稿后可以继续修改，核对后再提交审核。" />}
    >
      <PositionForm action={createPositionAction} {...start} returnTo={POSITION_BASES.own} kept={kept} />
    </PageShell>
  )
}

type Place = { scope: PositionScope; id: string }

/** One position for those who offer or review it. */
export async function PositionRecordPage({ scope, id, done }: Place & { done?: string | string[] }) {
  const record = await loadPositionRecord(id)
  if (!record) return <Missing />
  const { position, history } = record
  const path = `${POSITION_BASES[scope]}/${id}`
  return (
    <RecordPage
      trail={[...trailOf(scope), { label: position.title, href: path }]}
      title={position.title}
      done={done}
      state={<PositionState position={position} />}
      steps={
        position.events.length > 0 && <PositionSteps position={position} returnTo={POSITION_BASES[scope]} />
      }
      editHref={position.mayEdit ? `${path}/edit` : null}
      fields={comparedPositionFields(position)}
      history={history}
    />
  )
}

/** The form of one position, for those who may change it now. */
export async function PositionEditPage({ scope, id }: Place) {
  const path = `${POSITION_BASES[scope]}/${id}`
  const [position, kept] = await Promise.all([loadPositionForEdit(id), loadKeptForm(`${path}/edit`)])
  if (!position?.mayEdit) return <Missing />
  const { title, options } = position
  return (
    <PageShell
      trail={[...trailOf(scope), { label: title, href: path }, { label: '修改', href: `${path}/edit` }]}
      head={<PageHead title="修改岗位" lead={title} />}
    >
      <PositionForm
        action={updatePositionAction}
        {...{ id, position, options, kept }}
        returnTo={POSITION_BASES[scope]}
      />
    </PageShell>
  )
}
