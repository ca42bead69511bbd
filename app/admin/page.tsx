import { AgendaList } from '@/components/agenda/agenda-list'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { loadAgenda } from '@/lib/features/agenda/loaders'

export default async function AdminPage() {
  const { office } = await loadAgenda('/admin')
  return (
    <PageShell head={<PageHead title="等您处理" lead="申请、登记与待审的内容，逐项处理后从这里消失。" />}>
      {office.length > 0 ? (
        <AgendaList items={office} />
      ) : (
        <EmptyState title="没有等您处理的事项">新的申请与提交会出现在这里。</EmptyState>
      )}
    </PageShell>
  )
}
