import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { PolicyTable } from '@/components/policy-documents/policy-table'
import { ButtonLink } from '@/components/ui/button'
import { loadPolicyLines } from '@/lib/features/policy-documents/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '政策文件' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const lines = await loadPolicyLines(await searchParams)
  if (!lines) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '政策文件', href: '/admin/policies' },
      ]}
      head={
        <PageHead
          title="政策文件"
          lead="登记政策文件，标明有效性与相互引用。发布后修改立即生效。"
          picture={<ButtonLink href="/admin/policies/new">登记文件</ButtonLink>}
        />
      }
    >
      <PolicyTable lines={lines} />
    </PageShell>
  )
}
