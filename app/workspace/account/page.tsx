import type { Metadata } from 'next'
import { PasswordForm, ProfileForm } from '@/components/accounts/own-account-forms'
import { SessionList } from '@/components/accounts/session-list'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { SectionHeading } from '@/components/ui/section-heading'
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
  const changed = profile.passwordChangedAt && `上次修改于 ${formatInstant(profile.passwordChangedAt)}`
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '我的账号', href: PATH },
      ]}
      head={<PageHead title="我的账号" lead={`登录名：${profile.loginName}`} />}
    >
      <section aria-labelledby="profile-heading">
        <SectionHeading id="profile-heading" title="本人资料" />
        <ProfileForm profile={profile} initialState={kept} />
      </section>
      <section aria-labelledby="password-heading">
        <SectionHeading id="password-heading" title="修改密码" note={changed ?? undefined} />
        <p>修改后，其他设备上的登录会全部退出。</p>
        <PasswordForm />
      </section>
      <section aria-labelledby="sessions-heading">
        <SectionHeading id="sessions-heading" title="我的登录" note={`${sessions.length} 处`} />
        <p>有不认识的设备时，请先把它退出，再修改密码。</p>
        <SessionList sessions={sessions} />
      </section>
    </PageShell>
  )
}
