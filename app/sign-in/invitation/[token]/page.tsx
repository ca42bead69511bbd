import type { Metadata } from 'next'
import {
  AcceptAsNewForm,
  AcceptAsSelfForm,
  AcceptWithAccountForm,
} from '@/components/accounts/invitation-forms'
import { LinkGone } from '@/components/accounts/link-gone'
import { FormSection } from '@/components/forms/form-section'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { grantWords } from '@/lib/features/accounts/grants/rules'
import { loadOffer } from '@/lib/features/accounts/invitations/loaders'
import { formatInstant } from '@/lib/shared/dates'

// The address is a secret: it goes to no other site. (`no-referrer` would make browsers hide the origin of forms.)
export const metadata: Metadata = { title: '接受邀请', robots: { index: false }, referrer: 'same-origin' }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const found = await loadOffer(token)
  if (!found) return <LinkGone />
  const { offer, viewer } = found
  const words = grantWords(offer.role, offer.scopeName)
  const lead = `您受邀成为“${words}”。链接在 ${formatInstant(offer.expiresAt)} 之前有效，只能使用一次。`
  if (viewer) {
    return (
      <PageShell head={<PageHead title="接受邀请" lead={lead} />}>
        <p>
          您已登录为“{viewer.displayName}”（{viewer.loginName}）。接受后，这个账号将增加上述角色。
          如果想另开账号，请先退出登录，再打开本链接。
        </p>
        <AcceptAsSelfForm token={token} displayName={viewer.displayName} />
      </PageShell>
    )
  }
  return (
    <PageShell head={<PageHead title="接受邀请" lead={lead} />}>
      <FormSection title="开通新账号">
        <AcceptAsNewForm token={token} displayName={offer.displayName ?? words} email={offer.email} />
      </FormSection>
      <FormSection title="已有账号" note="登录后，已有的账号增加上述角色。">
        <AcceptWithAccountForm token={token} />
      </FormSection>
    </PageShell>
  )
}
