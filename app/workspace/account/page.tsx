import type { Metadata } from 'next'
import { NoticeMailForm, PasswordForm, ProfileForm } from '@/components/accounts/own-account-forms'
import { SecondFactorState } from '@/components/accounts/second-factor-state'
import { SessionList } from '@/components/accounts/session-list'
import { FormSection } from '@/components/forms/form-section'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadKeptForm, loadOwnProfile, loadOwnSessions } from '@/lib/features/accounts/loaders'
import { loadCanMail } from '@/lib/features/accounts/resets/loaders'
import { loadSecondFactor } from '@/lib/features/accounts/second-factor/loaders'
import { formatInstant } from '@/lib/shared/dates'

export const metadata: Metadata = { title: '我的账号' }

const PATH = '/workspace/account'

/** Where notices go, in the words of what can be done now. */
function mailNote(email: string | null, canMail: boolean): string {
  if (!canMail) return '所有通知都在站内的“通知”中。本站目前没有设置寄信，选择会在设置后生效。'
  if (!email) return '所有通知都在站内的“通知”中。填写邮箱后，还可以寄到邮箱。'
  return `所有通知都在站内的“通知”中，并可寄到 ${email}。`
}

export default async function AccountPage() {
  const [profile, sessions, factor, canMail, kept] = await Promise.all([
    loadOwnProfile(),
    loadOwnSessions(),
    loadSecondFactor(),
    loadCanMail(),
    loadKeptForm(PATH, 'displayName'),
  ])
  const { loginName, passwordChangedAt, email, noticeMail } = profile
  const changed = passwordChangedAt ? `上次修改于 ${formatInstant(passwordChangedAt)}。` : ''
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '我的账号', href: PATH },
      ]}
      head={<PageHead title="我的账号" lead={`登录名：${loginName}`} />}
    >
      <FormSection title="本人资料">
        <ProfileForm profile={profile} initialState={kept} />
      </FormSection>
      <FormSection id="notices" title="通知方式" note={mailNote(email, canMail)}>
        <NoticeMailForm noticeMail={noticeMail} />
      </FormSection>
      <FormSection title="两步验证" note="确认协议时，除登录外再用手机上的一次性验证码证明是您本人。">
        <SecondFactorState factor={factor} />
      </FormSection>
      <FormSection title="修改密码" note={`修改后，其他设备上的登录会全部退出。${changed}`}>
        <PasswordForm />
      </FormSection>
      <FormSection title="我的登录" note="有不认识的设备时，请先把它退出，再修改密码。">
        <SessionList sessions={sessions} />
      </FormSection>
    </PageShell>
  )
}
