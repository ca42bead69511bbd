import type { Metadata } from 'next'
import { AuditFilterForm } from '@/components/audit/audit-filter-form'
import { AuditTable } from '@/components/audit/audit-table'
import { EraseForm } from '@/components/audit/erase-form'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { loadAuditPage } from '@/lib/features/audit/loaders'
import type { AuditFilter } from '@/lib/features/audit/types'

export const metadata: Metadata = { title: '审计' }

type Search = Record<string, string | string[] | undefined>

const FIELDS = ['subjectType', 'subjectId', 'actor', 'action', 'from', 'to'] as const

function filterOf(search: Search): AuditFilter {
  const text = (value: string | string[] | undefined) =>
    typeof value === 'string' ? value.trim().slice(0, 100) : ''
  return Object.fromEntries(FIELDS.map((name) => [name, text(search[name])])) as AuditFilter
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams
  const filter = filterOf(search)
  const after = typeof search.after === 'string' ? search.after : null
  const page = await loadAuditPage(filter, after)
  if (!page) return <Missing />
  const { lines, next } = page
  const given = Object.entries(filter).filter(([, value]) => value !== '')
  const { subjectType, subjectId } = filter
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '审计', href: '/admin/audit' },
      ]}
      head={
        <PageHead
          title="审计"
          lead="谁在何时对什么做了什么，以及前后内容。每条记录都封存在一条哈希链中。"
          picture={<ButtonLink href="/admin/audit/verification">校验链条</ButtonLink>}
        />
      }
    >
      <AuditFilterForm filter={filter} isOpen={given.length > 0} />
      <AuditTable lines={lines} />
      {(after || next) && (
        <p className="actions">
          {after && <a href={`/admin/audit?${new URLSearchParams(given)}`}>最新的记录</a>}
          {next && (
            <a href={`/admin/audit?${new URLSearchParams([...given, ['after', next]])}`} rel="next">
              更早的记录
            </a>
          )}
        </p>
      )}
      {subjectType && subjectId && <EraseForm subjectType={subjectType} subjectId={subjectId} />}
    </PageShell>
  )
}
