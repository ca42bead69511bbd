import { Table } from '@/components/ui/table'
import { ROLE_LABELS } from '@/lib/features/accounts/constants'
import { removeStaffAction } from '@/lib/features/accounts/users/actions'
import type { UserLine } from '@/lib/features/accounts/users/types'
import { formatInstant } from '@/lib/shared/dates'
import { UserStatusBadge } from './role-list'
import { RevokeRole } from './user-roles'

/** The staff of one unit: one line for each role that somebody has in it. */
export function StaffTable({
  organizationId,
  staff,
}: {
  organizationId: string
  staff: readonly UserLine[]
}) {
  const rows = staff.flatMap((user) =>
    user.roles.filter((role) => role.organizationId === organizationId).map((role) => ({ user, role })),
  )
  return (
    <Table
      caption="本单位人员"
      hideCaption
      columns={[
        { key: 'name', label: '显示名称' },
        { key: 'login', label: '登录名' },
        { key: 'role', label: '角色' },
        { key: 'status', label: '状态' },
        { key: 'seen', label: '最近使用' },
        { key: 'remove', label: '操作' },
      ]}
      rows={rows.map(({ user, role }) => ({
        key: role.assignmentId,
        cells: [
          user.displayName,
          user.loginName,
          ROLE_LABELS[role.role],
          <UserStatusBadge key="status" status={user.status} />,
          user.lastSeenAt ? formatInstant(user.lastSeenAt) : '无登录',
          role.revocable ? (
            <RevokeRole
              key="remove"
              userId={user.id}
              displayName={user.displayName}
              role={role}
              action={removeStaffAction}
              label="移除"
            />
          ) : (
            '本人'
          ),
        ],
      }))}
    />
  )
}
