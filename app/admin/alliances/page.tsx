import { AllianceTable } from '@/components/alliances/alliance-table'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { loadAllianceLines } from '@/lib/features/alliances/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '联盟' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const lines = await loadAllianceLines(await searchParams)
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '联盟', href: '/admin/alliances' },
      ]}
      head={
        <PageHead
          title="联盟"
          lead="维护联盟资料，审核加入申请，安排席位。"
          picture={lines.mayCreate && <ButtonLink href="/admin/alliances/new">登记联盟</ButtonLink>}
        />
      }
    >
      <AllianceTable lines={lines} />
    </PageShell>
  )
}
