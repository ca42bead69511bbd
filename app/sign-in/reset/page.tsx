import type { Metadata } from 'next'
import { RequestResetForm } from '@/components/accounts/reset-forms'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { Notice } from '@/components/ui/notice'
import { loadCanMail } from '@/lib/features/accounts/resets/loaders'

export const metadata: Metadata = { title: '重新设置密码', robots: { index: false } }

export default async function RequestResetPage() {
  const canMail = await loadCanMail()
  return (
    <PageShell
      trail={[
        { label: '登录', href: '/sign-in' },
        { label: '重新设置密码', href: '/sign-in/reset' },
      ]}
      head={<PageHead title="重新设置密码" />}
    >
      {canMail ? (
        <>
          <p>填写账号，我们会把一次性链接发到账号登记的邮箱，一小时内有效。</p>
          <RequestResetForm />
        </>
      ) : (
        <Notice title="本站没有开通邮件发送">
          请联系管理员为您生成一次性的重置链接：单位人员找本单位管理员，单位管理员找联盟秘书处，秘书处找平台管理员。
        </Notice>
      )}
    </PageShell>
  )
}
