import { EventForm } from '@/components/events/event-form'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { startEvent } from '@/lib/features/events/actions'
import { loadEventStart } from '@/lib/features/events/drafts/loaders'

export const metadata = { title: '登记活动' }

export default async function Page() {
  const [start, kept] = await Promise.all([loadEventStart(), loadKeptForm('/admin/events/new')])
  if (!start) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '活动', href: '/admin/events' },
        { label: '登记活动', href: '/admin/events/new' },
      ]}
      head={<PageHead title="登记活动" lead="先保存为草稿，核对后再发布。" />}
    >
      <EventForm
        action={startEvent}
        id={start.id}
        event={null}
        alliances={start.allianceOptions}
        kept={kept}
      />
    </PageShell>
  )
}
