import type { Metadata } from 'next'
import { Fragment } from 'react'
import { InvitationTable } from '@/components/accounts/invitation-table'
import { InviteStaffForm } from '@/components/accounts/invite-forms'
import { StaffTable } from '@/components/accounts/staff-table'
import { FormSection } from '@/components/forms/form-section'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadStaff } from '@/lib/features/accounts/users/loaders'

export const metadata: Metadata = { title: '人员' }

export default async function StaffPage() {
  const units = await loadStaff()
  if (units.length === 0) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '人员', href: '/workspace/staff' },
      ]}
      head={<PageHead title="人员" lead="谁可以代表本单位修改资料。离职或转岗后请及时移除。" />}
    >
      {units.map(({ organizationId, organizationName, staff, invitations }) => (
        <Fragment key={organizationId}>
          <FormSection title={organizationName} note={`${staff.length} 人`}>
            <StaffTable organizationId={organizationId} staff={staff} />
          </FormSection>
          <FormSection title="邀请人员" note={`为${organizationName}邀请。对方自己设置登录名与密码。`}>
            <InviteStaffForm id={crypto.randomUUID()} organizationId={organizationId} />
          </FormSection>
          <FormSection title="等待接受的邀请">
            <InvitationTable invitations={invitations} />
          </FormSection>
        </Fragment>
      ))}
    </PageShell>
  )
}
