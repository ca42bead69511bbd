import type { Metadata } from 'next'
import { InvitationTable } from '@/components/accounts/invitation-table'
import { InviteStaffForm } from '@/components/accounts/invite-forms'
import { StaffTable } from '@/components/accounts/staff-table'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadStaff } from '@/lib/features/accounts/users/loaders'

export const metadata: Metadata = { title: '人员' }

export default async function StaffPage() {
  const units = await loadStaff()
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '人员', href: '/workspace/staff' },
      ]}
      head={<PageHead title="人员" lead="谁可以代表本单位修改资料。离职或转岗后请及时移除。" />}
    >
      {units.map(({ organizationId, organizationName, staff, invitations }) => (
        <section key={organizationId} aria-labelledby={organizationId}>
          <SectionHeading id={organizationId} title={organizationName} note={`${staff.length} 人`} />
          <StaffTable organizationId={organizationId} staff={staff} />
          <h3>邀请人员</h3>
          <InviteStaffForm id={crypto.randomUUID()} organizationId={organizationId} />
          <h3>等待接受的邀请</h3>
          <InvitationTable invitations={invitations} />
        </section>
      ))}
    </PageShell>
  )
}
