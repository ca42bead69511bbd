import type { Metadata } from 'next'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { NoticeList } from '@/components/notifications/notice-list'
import { ReadAllForm } from '@/components/notifications/read-forms'
import { EmptyState } from '@/components/ui/empty-state'
import { loadInbox } from '@/lib/features/notifications/inbox/loaders'

export const metadata: Metadata = { title: '通知' }

const PATH = '/workspace/notices'

export default async function NoticesPage({
  searchParams,
}: {
  searchParams: Promise<{ after?: string | string[] }>
}) {
  const { after } = await searchParams
  const cursor = typeof after === 'string' ? after : null
  const { lines, next, unread } = await loadInbox(cursor)
  const [newest] = lines
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '通知', href: PATH },
      ]}
      head={
        <PageHead
          title="通知"
          lead={
            <>
              与您有关的申请、审核与到期提醒。已读的保留 180 天。
              <a href="/workspace/account#notices">选择接收方式</a>
            </>
          }
          picture={newest && !cursor && unread > 0 ? <ReadAllForm until={newest.at} /> : undefined}
        />
      }
    >
      {newest ? (
        <NoticeList lines={lines} next={next && `${PATH}?after=${next}`} first={cursor ? PATH : null} />
      ) : (
        <EmptyState title="还没有通知">有事项等您处理，或您提交的内容有了结果，会出现在这里。</EmptyState>
      )}
    </PageShell>
  )
}
