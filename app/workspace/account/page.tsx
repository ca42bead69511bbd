import type { Metadata } from 'next'
import { PasswordForm, ProfileForm } from '@/components/accounts/own-account-forms'
import { SessionList } from '@/components/accounts/session-list'
import { FormSection } from '@/components/forms/form-section'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadKeptForm, loadOwnProfile, loadOwnSessions } from '@/lib/features/accounts/loaders'
import { formatInstant } from '@/lib/shared/dates'

export const metadata: Metadata = { title: '我的账号' }

const PATH = '/workspace/account'

export default async function AccountPage() {
  const [profile, sessions, kept] = await Promise.all([
    loadOwnProfile(),
    loadOwnSessions(),
    loadKeptForm(PATH, 'displayName'),
  ])
  const { loginName, passwordChangedAt } = profile
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
      <FormSection title="修改密码" note={`修改后，其他设备上的登录会全部退出。${changed}`}>
        <PasswordForm />
      </FormSection>
      <FormSection title="我的登录" note="有不认识的设备时，请先把它退出，再修改密码。">
        <SessionList sessions={sessions} />
      </FormSection>
    </PageShell>
  )
}
