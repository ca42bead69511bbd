import { Badge } from '@/components/ui/badge'
import { TagList } from '@/components/ui/tag'
import { grantWords } from '@/lib/features/accounts/grants/rules'
import type { UserLine } from '@/lib/features/accounts/users/types'

/** The roles of an account, one a line. */
export function RoleList({ roles }: Pick<UserLine, 'roles'>) {
  if (roles.length === 0) return <>无</>
  return <TagList label="角色" tags={roles.map((role) => grantWords(role.role, role.scopeName))} />
}

/** Whether somebody can sign in with an account. */
export function UserStatusBadge({ status }: Pick<UserLine, 'status'>) {
  return status === 'active' ? <Badge tone="success">正常</Badge> : <Badge tone="warning">已停用</Badge>
}
