import type { Metadata } from 'next'
import { ActivateAccountForm } from '@/components/accounts/activation-form'
import { LinkGone } from '@/components/accounts/link-gone'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadActivation } from '@/lib/features/accounts/activations/loaders'
import { formatInstant } from '@/lib/shared/dates'

// The address is a secret: it goes to no other site. (`no-referrer` would make browsers hide the origin of forms.)
export const metadata: Metadata = { title: '开通账号', robots: { index: false }, referrer: 'same-origin' }

export default async function ActivationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const account = await loadActivation(token)
  if (!account) return <LinkGone />
  const { loginName, scopeName, expiresAt } = account
  const maker = scopeName ? `${scopeName}为您建立了账号。` : '账号已为您建立。'
  return (
    <PageShell
      head={
        <PageHead
          title="开通账号"
          lead={`${maker}设置密码后即可使用。链接在 ${formatInstant(expiresAt)} 之前有效，只能使用一次。`}
        />
      }
    >
      <p>
        您的登录名是 <b>{loginName}</b>，以后用它和下面设置的密码登录，请记下来。
      </p>
      <ActivateAccountForm token={token} />
    </PageShell>
  )
}
