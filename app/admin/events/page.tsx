import { EventTable } from '@/components/events/event-table'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { loadEventLines } from '@/lib/features/events/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '活动' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const lines = await loadEventLines(await searchParams)
  if (!lines) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '活动', href: '/admin/events' },
      ]}
      head={
        <PageHead
          title="活动"
          lead="登记联盟的活动。发布后修改立即生效。"
          picture={<ButtonLink href="/admin/events/new">登记活动</ButtonLink>}
        />
      }
    >
      <EventTable lines={lines} />
    </PageShell>
  )
}
