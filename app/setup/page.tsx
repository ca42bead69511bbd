import type { Metadata } from 'next'
import { SetupGone } from '@/components/accounts/link-gone'
import { SetupForm } from '@/components/accounts/setup-form'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadIsSetupOpen } from '@/lib/features/accounts/sign-ups/loaders'

// The address is a secret: it goes to no other site. (`no-referrer` would make browsers hide the origin of forms.)
export const metadata: Metadata = {
  title: '创建平台管理员',
  robots: { index: false },
  referrer: 'same-origin',
}

type Search = { token?: string | string[] }

export default async function SetupPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { token } = await searchParams
  const secret = typeof token === 'string' ? token : ''
  if (!(await loadIsSetupOpen(secret))) return <SetupGone />
  return (
    <PageShell
      head={
        <PageHead
          title="创建平台管理员"
          lead="这是本站的第一个账号，可以管理全部单位、账号与设置。其他账号由它邀请开通。"
        />
      }
    >
      <SetupForm token={secret} />
    </PageShell>
  )
}
