import type { Metadata } from 'next'
import { InvitationTable } from '@/components/accounts/invitation-table'
import { InviteForm } from '@/components/accounts/invite-forms'
import { FormSection } from '@/components/forms/form-section'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadInvitations } from '@/lib/features/accounts/invitations/loaders'
import { loadKeptForm } from '@/lib/features/accounts/loaders'

export const metadata: Metadata = { title: '邀请' }

const PATH = '/admin/users/invitations'

export default async function InvitationsPage() {
  const [found, kept] = await Promise.all([loadInvitations(), loadKeptForm(PATH, 'organization')])
  if (!found) return <Missing />
  const { invitations, options } = found
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '账号', href: '/admin/users' },
        { label: '邀请', href: PATH },
      ]}
      head={<PageHead title="邀请" lead="对方打开一次性链接，自己设置登录名与密码。没有人经手别人的密码。" />}
    >
      <InviteForm id={crypto.randomUUID()} options={options} initialState={kept} />
      <FormSection title="等待接受的邀请">
        <InvitationTable invitations={invitations} />
      </FormSection>
    </PageShell>
  )
}
