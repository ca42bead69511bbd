import type { Metadata } from 'next'
import { ChainReportView } from '@/components/audit/chain-report'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadChainReport } from '@/lib/features/audit/loaders'

export const metadata: Metadata = { title: '校验链条' }

export default async function VerificationPage() {
  const report = await loadChainReport()
  if (!report) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '审计', href: '/admin/audit' },
        { label: '校验链条', href: '/admin/audit/verification' },
      ]}
      head={<PageHead title="校验链条" lead="从第一条起，逐条核对每条记录与它的前一条。" />}
    >
      <ChainReportView report={report} />
    </PageShell>
  )
}
