import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { UserLine } from '@/lib/features/accounts/users/types'
import { formatInstant } from '@/lib/shared/dates'
import { RoleList, UserStatusBadge } from './role-list'

/** Accounts, each with the way to its page. */
export function UserTable({ users }: { users: readonly UserLine[] }) {
  if (users.length === 0) {
    return <EmptyState title="没有符合条件的账号">请换一个登录名或名称的开头，或者查看全部。</EmptyState>
  }
  return (
    <Table
      caption="账号"
      hideCaption
      columns={[
        { key: 'login', label: '登录名' },
        { key: 'name', label: '显示名称' },
        { key: 'roles', label: '角色' },
        { key: 'status', label: '状态' },
        { key: 'seen', label: '最近使用' },
      ]}
      rows={users.map(({ id, loginName, displayName, roles, status, lastSeenAt }) => ({
        key: id,
        cells: [
          <a key="login" href={`/admin/users/${id}`}>
            {loginName}
          </a>,
          displayName,
          <RoleList key="roles" roles={roles} />,
          <UserStatusBadge key="status" status={status} />,
          lastSeenAt ? formatInstant(lastSeenAt) : '无登录',
        ],
      }))}
    />
  )
}
