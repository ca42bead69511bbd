import { PageHead, PageShell } from '@/components/layout/page-shell'
import { MembershipNotice } from '@/components/memberships/membership-notice'
import { OpenAlliances } from '@/components/memberships/open-alliances'
import { OwnMemberships } from '@/components/memberships/own-memberships'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { loadOpenAlliances, loadOwnMemberships } from '@/lib/features/alliances/memberships/loaders'

export const metadata = { title: '加入的联盟' }

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>
}) {
  const [{ done }, memberships, open] = await Promise.all([
    searchParams,
    loadOwnMemberships(),
    loadOpenAlliances(),
  ])
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '联盟', href: '/workspace/memberships' },
      ]}
      head={<PageHead title="加入的联盟" lead="本单位在各联盟的席位与申请。" />}
      aside={<OpenAlliances alliances={open} />}
    >
      <MembershipNotice done={done} />
      {memberships.length > 0 ? (
        <OwnMemberships memberships={memberships} />
      ) : (
        <EmptyState
          title="本单位还没有加入联盟"
          actions={
            <ButtonLink variant="quiet" href="/alliances">
              查看联盟
            </ButtonLink>
          }
        >
          在联盟的页面上可以申请加入。
        </EmptyState>
      )}
    </PageShell>
  )
}
