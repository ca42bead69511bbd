import type { ReactNode } from 'react'
import { RecordHistory } from '@/components/audit/record-history'
import type { ComparedField } from '@/components/forms/conflict-notice'
import type { Crumb } from '@/components/layout/breadcrumb'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { DoneNotice } from './done-notice'
import { RecordReading } from './record-reading'

/** A record for those who keep or review it: where it stands, what may be done, what it says, its history. */
export function RecordPage({
  trail,
  title,
  done,
  state,
  steps,
  editHref,
  fields,
  notes,
  history,
  children,
}: {
  trail: readonly Crumb[]
  title: string
  done: string | string[] | undefined
  state: ReactNode
  /** The steps that may be taken now; none are not shown. */
  steps: ReactNode
  /** Where it is changed, by those who may. */
  editHref: string | null
  fields: readonly ComparedField[]
  /** What a reviewer says of single fields, by their names. */
  notes?: Readonly<Record<string, string>>
  history: readonly HistoryLine[]
  /** What belongs to the record and is kept apart: honours, figures. */
  children?: ReactNode
}) {
  return (
    <PageShell
      trail={trail}
      head={
        <PageHead
          title={title}
          picture={
            editHref && (
              <ButtonLink variant="quiet" href={editHref}>
                修改
              </ButtonLink>
            )
          }
        />
      }
      aside={
        <>
          {steps && (
            <section aria-labelledby="steps">
              <SectionHeading id="steps" title="下一步" />
              {steps}
            </section>
          )}
          <RecordHistory history={history} />
        </>
      }
    >
      <DoneNotice done={done} />
      {state}
      <section aria-labelledby="fields">
        <SectionHeading id="fields" title="内容" />
        <RecordReading fields={fields} notes={notes} />
      </section>
      {children}
    </PageShell>
  )
}
