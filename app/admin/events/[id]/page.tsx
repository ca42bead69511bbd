import { RecordHistory } from '@/components/audit/record-history'
import { EventForm } from '@/components/events/event-form'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { keptOf } from '@/components/records/kept-form'
import { PublicationForms } from '@/components/records/publication-forms'
import { PublicationSteps } from '@/components/records/publication-state'
import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { publish, reopen, saveEvent, withdraw } from '@/lib/features/events/actions'
import { loadEventForEdit } from '@/lib/features/events/drafts/loaders'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '编辑活动' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const path = `/admin/events/${id}`
  const [found, kept] = await Promise.all([loadEventForEdit(id), loadKeptForm(path)])
  const { history, ...event } = found
  const { title, status, version, allowed } = event
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '活动', href: '/admin/events' },
        { label: title, href: path },
      ]}
      head={<PageHead title={title} />}
      aside={
        <>
          <section aria-labelledby="steps">
            <SectionHeading id="steps" title="下一步" />
            <PublicationForms
              key={version}
              record={{ id, version }}
              {...{ title, allowed, publish, withdraw, reopen }}
            />
          </section>
          <RecordHistory history={history} />
        </>
      }
    >
      <DoneNotice done={done} />
      <PublicationSteps status={status} />
      {status === 'published' && (
        <p>
          <a href={`/events/${event.slug}`}>查看公开页面</a>。保存的修改立即公开。
        </p>
      )}
      {allowed.includes('edit') ? (
        <EventForm
          action={saveEvent}
          id={id}
          event={event}
          alliances={event.allianceOptions}
          kept={keptOf(kept, 'title')}
        />
      ) : (
        <Notice title="已撤下">
          <p>要修改或再次发布，请先在“下一步”中重新起草。</p>
        </Notice>
      )}
    </PageShell>
  )
}
