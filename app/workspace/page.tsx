import { AgendaList } from '@/components/agenda/agenda-list'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/section-heading'
import { ROLE_LABELS } from '@/lib/features/accounts/constants'
import { loadAgenda } from '@/lib/features/agenda/loaders'

export default async function WorkspacePage() {
  const { displayName, roles, office, unit } = await loadAgenda('/workspace')
  const words = roles.map(({ role, scopeName }) => `${scopeName ?? ''}${ROLE_LABELS[role]}`)
  const items = [...office, ...unit]
  return (
    <PageShell
      head={<PageHead title={`您好，${displayName}`} lead={words.join('、') || '您的账号目前没有角色。'} />}
    >
      <section>
        <SectionHeading title="等您处理" />
        {items.length > 0 ? (
          <AgendaList items={items} />
        ) : (
          <EmptyState title="没有等您处理的事项">新的申请、退回与待审内容会出现在这里。</EmptyState>
        )}
      </section>
    </PageShell>
  )
}
