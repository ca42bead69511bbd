import { PageHead, PageShell } from '@/components/layout/page-shell'
import { PlatformStartForm } from '@/components/platforms/platform-start-form'
import { EmptyState } from '@/components/ui/empty-state'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { createPlatformAction } from '@/lib/features/platforms/actions'
import { loadPlatformStart } from '@/lib/features/platforms/drafts/loaders'

export const metadata = { title: '登记平台' }

export default async function Page() {
  const [start, kept] = await Promise.all([loadPlatformStart(), loadKeptForm('/workspace/platforms/new')])
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '共建平台', href: '/workspace/platforms' },
        { label: '登记平台', href: '/workspace/platforms/new' },
      ]}
      head={<PageHead title="登记平台" lead="登记后即在网站公开，接着补充合作单位、专业与介绍。" />}
    >
      {start.hosts.length > 0 ? (
        <PlatformStartForm action={createPlatformAction} start={start} kept={kept} />
      ) : (
        <EmptyState title="没有可以牵头的单位">只有通过核验的单位可以登记平台。</EmptyState>
      )}
    </PageShell>
  )
}
