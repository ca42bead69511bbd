import { SheetTools } from '@/components/imports/sheet-tools'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { RecordPage } from '@/components/records/record-page'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { POSITION_BASES, type PositionScope } from '@/lib/features/positions/constants'
import {
  loadNewPosition,
  loadPositionForEdit,
  loadPositionLines,
  loadPositionRecord,
} from '@/lib/features/positions/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'
import { positionReading } from './compared-fields'
import { positionTrail, WORDS } from './position-place'
import { PositionCheckSection, PositionUnitSection } from './position-review'
import { CopyPositionForm, PositionStartForm } from './position-start-forms'
import { PositionState, PositionSteps } from './position-state'
import { PositionTable } from './position-table'
import { ReturnForm } from './return-form'

/** The list of positions that somebody offers or reviews. */
export async function PositionLinesPage({ scope, query }: { scope: PositionScope; query: ListQuery }) {
  const lines = await loadPositionLines(scope, query)
  if (!lines) return <Missing />
  const { title, lead } = WORDS[scope]
  const start = scope === 'own' && <ButtonLink href={`${POSITION_BASES[scope]}/new`}>填报岗位</ButtonLink>
  return (
    <PageShell trail={positionTrail(scope)} head={<PageHead title={title} lead={lead} picture={start} />}>
      <PositionTable scope={scope} lines={lines} />
      <SheetTools
        kind="positions"
        query={{ scope, status: lines.status }}
        importScope={scope === 'own' && 'own'}
      />
    </PageShell>
  )
}

/** The form of a new position, from nothing or from an earlier one. */
export async function NewPositionPage() {
  const base = POSITION_BASES.own
  const path = `${base}/new`
  const [start, kept] = await Promise.all([loadNewPosition(), loadKeptForm(path)])
  if (!start) return <Missing />
  return (
    <PageShell
      trail={[...positionTrail('own'), { label: '填报岗位', href: path }]}
      head={<PageHead title="填报岗位" lead="先保存草稿，再分四页填写；每一页都按规定检查，最后提交审核。" />}
      aside={
        start.earlier.length > 0 && (
          <section aria-labelledby="copy">
            <SectionHeading id="copy" title="复制去年岗位" />
            <CopyPositionForm id={start.copyId} earlier={start.earlier} returnTo={base} />
          </section>
        )
      }
    >
      <PositionStartForm start={start} returnTo={base} kept={kept} />
    </PageShell>
  )
}

type Place = { scope: PositionScope; id: string }

/** One position for those who offer or review it. */
export async function PositionRecordPage({ scope, id, done }: Place & { done?: string | string[] }) {
  const record = await loadPositionRecord(id)
  if (!record) return <Missing />
  const { position, history, taken, copyId } = record
  const base = POSITION_BASES[scope]
  const path = `${base}/${id}`
  const editHref = position.mayEdit ? `${path}/edit` : null
  const isInSteps = position.status === 'draft' || position.status === 'returned'
  return (
    <RecordPage
      trail={[...positionTrail(scope), { label: position.title, href: path }]}
      title={position.title}
      done={done}
      state={
        <>
          <PositionState position={position} taken={taken} />
          <PositionCheckSection position={position} editBase={isInSteps ? editHref : null} />
        </>
      }
      steps={position.events.length > 0 && <PositionSteps position={position} returnTo={base} />}
      editHref={editHref}
      fields={positionReading(position)}
      notes={position.reviewNotes}
      history={history}
    >
      {scope === 'review' && <PositionUnitSection unit={position.unit} />}
      {scope === 'own' && position.mayCopy && position.status !== 'draft' && (
        <section aria-labelledby="copy">
          <SectionHeading id="copy" title="下一年的岗位" />
          <p>复制为新的草稿：日期顺延一年，单位的核对和备案号须重新填写。</p>
          <CopyPositionForm id={copyId} fromId={id} returnTo={base} />
        </section>
      )}
    </RecordPage>
  )
}

/** Sends a position back, with a reason and notes on single fields. */
export async function PositionReturnPage({ id }: { id: string }) {
  const base = POSITION_BASES.review
  const path = `${base}/${id}`
  const [position, kept] = await Promise.all([loadPositionForEdit(id), loadKeptForm(`${path}/return`)])
  if (!position?.events.includes('return')) return <Missing />
  const { title, version } = position
  return (
    <PageShell
      trail={[
        ...positionTrail('review'),
        { label: title, href: path },
        { label: '退回修改', href: `${path}/return` },
      ]}
      head={<PageHead title="退回修改" lead={`“${title}”退给填报单位，对方修改后可以再次提交。`} />}
    >
      <ReturnForm position={{ id, version }} fields={positionReading(position)} returnTo={base} kept={kept} />
    </PageShell>
  )
}
