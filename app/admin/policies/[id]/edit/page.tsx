import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { PolicyForm } from '@/components/policy-documents/policy-form'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { savePolicy } from '@/lib/features/policy-documents/actions'
import { loadPolicyForEdit } from '@/lib/features/policy-documents/drafts/loaders'

export const metadata = { title: '修改文件' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/admin/policies/${id}`
  const [policy, kept] = await Promise.all([loadPolicyForEdit(id), loadKeptForm(`${path}/edit`)])
  if (!policy?.allowed.includes('edit')) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '政策文件', href: '/admin/policies' },
        { label: policy.title, href: path },
        { label: '修改', href: `${path}/edit` },
      ]}
      head={<PageHead title="修改文件" lead={policy.title} />}
    >
      <PolicyForm action={savePolicy} id={id} policy={policy} kept={kept} />
    </PageShell>
  )
}
