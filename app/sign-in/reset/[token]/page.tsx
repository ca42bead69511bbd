import type { Metadata } from 'next'
import { LinkGone } from '@/components/accounts/link-gone'
import { NewPasswordForm } from '@/components/accounts/reset-forms'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadIsResetOpen } from '@/lib/features/accounts/resets/loaders'

// The address is a secret: it goes to no other site. (`no-referrer` would make browsers hide the origin of forms.)
export const metadata: Metadata = { title: '设置新密码', robots: { index: false }, referrer: 'same-origin' }

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  if (!(await loadIsResetOpen(token))) return <LinkGone />
  return (
    <PageShell head={<PageHead title="设置新密码" lead="保存后，这个账号在所有设备上的登录都会退出。" />}>
      <NewPasswordForm token={token} />
    </PageShell>
  )
}
