import { EventForm } from '@/components/events/event-form'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { saveEvent } from '@/lib/features/events/actions'
import { loadEventForEdit } from '@/lib/features/events/drafts/loaders'

export const metadata = { title: '修改活动' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/admin/events/${id}`
  const [event, kept] = await Promise.all([loadEventForEdit(id), loadKeptForm(`${path}/edit`)])
  if (!event?.allowed.includes('edit')) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '活动', href: '/admin/events' },
        { label: event.title, href: path },
        { label: '修改', href: `${path}/edit` },
      ]}
      head={<PageHead title="修改活动" lead={event.title} />}
    >
      <EventForm action={saveEvent} id={id} event={event} alliances={event.allianceOptions} kept={kept} />
    </PageShell>
  )
}
