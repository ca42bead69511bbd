import { RecordHistory } from '@/components/audit/record-history'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { keptOf } from '@/components/records/kept-form'
import { RecordReading } from '@/components/records/record-reading'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { createPositionAction, updatePositionAction } from '@/lib/features/positions/actions'
import { POSITION_BASES, type PositionScope } from '@/lib/features/positions/constants'
import {
  loadNewPosition,
  loadPositionForEdit,
  loadPositionLines,
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

/** The list of positions that somebody offers or reviews. */
export async function PositionLinesPage({ scope, query }: { scope: PositionScope; query: ListQuery }) {
  const lines = await loadPositionLines(scope, query)
  const { home, title, lead } = WORDS[scope]
  const base = POSITION_BASES[scope]
  const start = scope === 'own' && <ButtonLink href={`${base}/new`}>填报岗位</ButtonLink>
  return (
    <PageShell
      trail={[home, { label: title, href: base }]}
      head={<PageHead title={title} lead={lead} picture={start} />}
    >
      <PositionTable scope={scope} lines={lines} />
    </PageShell>
  )
}

/** The form of a new position. */
export async function NewPositionPage() {
  const base = POSITION_BASES.own
  const [start, kept] = await Promise.all([loadNewPosition(), loadKeptForm(`${base}/new`)])
  const { home, title } = WORDS.own
  return (
    <PageShell
      trail={[home, { label: title, href: base }, { label: '填报岗位', href: `${base}/new` }]}
      head={<PageHead title="填报岗位" lead="保存为草稿后可以继续修改，核对后再提交审核。" />}
    >
      <PositionForm action={createPositionAction} {...start} returnTo={base} kept={kept} />
    </PageShell>
  )
}

type Edit = { scope: PositionScope; id: string; done: string | string[] | undefined }

/** One position for those who offer or review it: where it stands, what may be done, what it says, its history. */
export async function PositionEditPage({ scope, id, done }: Edit) {
  const base = POSITION_BASES[scope]
  const path = `${base}/${id}`
  const [{ position, history }, kept] = await Promise.all([
    loadPositionForEdit(scope, id),
    loadKeptForm(path),
  ])
  const { home, title } = WORDS[scope]
  return (
    <PageShell
      trail={[home, { label: title, href: base }, { label: position.title, href: path }]}
      head={<PageHead title={position.title} />}
      aside={
        <>
          {position.events.length > 0 && (
            <section aria-labelledby="steps">
              <SectionHeading id="steps" title="下一步" />
              <PositionSteps position={position} returnTo={base} />
            </section>
          )}
          <RecordHistory history={history} />
        </>
      }
    >
      <DoneNotice done={done} />
      <PositionState position={position} />
      {position.mayEdit ? (
        <PositionForm
          action={updatePositionAction}
          id={id}
          position={position}
          options={position.options}
          returnTo={base}
          kept={keptOf(kept, 'title')}
        />
      ) : (
        <RecordReading fields={comparedPositionFields(position)} />
      )}
    </PageShell>
  )
}
