import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { PolicyForm } from '@/components/policy-documents/policy-form'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { startPolicy } from '@/lib/features/policy-documents/actions'
import { loadPolicyStart } from '@/lib/features/policy-documents/drafts/loaders'

export const metadata = { title: '登记文件' }

export default async function Page() {
  const [start, kept] = await Promise.all([loadPolicyStart(), loadKeptForm('/admin/policies/new')])
  if (!start) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '政策文件', href: '/admin/policies' },
        { label: '登记文件', href: '/admin/policies/new' },
      ]}
      head={<PageHead title="登记文件" lead="先保存为草稿，核对后再发布。" />}
    >
      <PolicyForm action={startPolicy} id={start.id} policy={null} kept={kept} />
    </PageShell>
  )
}
