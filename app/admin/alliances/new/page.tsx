import { AllianceIdentityForm } from '@/components/alliances/alliance-identity-form'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { createAllianceAction } from '@/lib/features/alliances/actions'
import { loadAllianceStart } from '@/lib/features/alliances/drafts/loaders'

export const metadata = { title: '登记联盟' }

export default async function Page() {
  const [{ id }, kept] = await Promise.all([loadAllianceStart(), loadKeptForm('/admin/alliances/new')])
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '联盟', href: '/admin/alliances' },
        { label: '登记联盟', href: '/admin/alliances/new' },
      ]}
      head={<PageHead title="登记联盟" lead="登记后即在网站公开，接着补充牵头单位、工作领域与介绍。" />}
    >
      <AllianceIdentityForm action={createAllianceAction} id={id} alliance={null} kept={kept} />
    </PageShell>
  )
}
