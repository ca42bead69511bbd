import { PageHead, PageShell } from '@/components/layout/page-shell'
import { PlatformTable } from '@/components/platforms/platform-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { loadPlatformLines } from '@/lib/features/platforms/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '产业学院与共建平台' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const lines = await loadPlatformLines(await searchParams)
  const create = lines.mayCreate && <ButtonLink href="/workspace/platforms/new">登记平台</ButtonLink>
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '共建平台', href: '/workspace/platforms' },
      ]}
      head={
        <PageHead
          title="产业学院与共建平台"
          lead="本单位牵头的产业学院、实训基地、工匠实验室与其他平台。"
          picture={lines.total > 0 && create}
        />
      }
    >
      {lines.total > 0 ? (
        <PlatformTable lines={lines} />
      ) : (
        <EmptyState title="还没有登记平台" actions={create}>
          登记后即在网站公开，并显示在本单位和合作单位的页面上。
        </EmptyState>
      )}
    </PageShell>
  )
}
