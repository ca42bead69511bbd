import { ButtonForm } from '@/components/forms/button-form'
import type { FormAction } from '@/components/forms/form'
import { Confirm } from '@/components/ui/confirm'
import { Table } from '@/components/ui/table'
import { grantWords } from '@/lib/features/accounts/grants/rules'
import { revokeRoleAction } from '@/lib/features/accounts/users/actions'
import type { HeldRole, UserDetail } from '@/lib/features/accounts/users/types'

/** Taking one role from an account; asks once. */
export function RevokeRole({
  userId,
  displayName,
  role,
  action,
  label,
}: {
  userId: string
  displayName: string
  role: HeldRole
  action: FormAction
  label: string
}) {
  const words = grantWords(role.role, role.scopeName)
  return (
    <Confirm
      label={`${label}…`}
      question={`“${displayName}”将不再是“${words}”，立即生效。账号保留，可以再次授予。`}
    >
      <ButtonForm
        action={action}
        label={`${label}：${displayName}，${words}`}
        fields={{ id: userId, assignmentId: role.assignmentId }}
        variant="danger"
      >
        {label}
      </ButtonForm>
    </Confirm>
  )
}

/** The roles of one account, and the way to take each. */
export function UserRoles({ user }: { user: UserDetail }) {
  if (user.roles.length === 0) return <p>这个账号没有角色，登录后只能修改自己的资料。</p>
  return (
    <Table
      caption="角色"
      hideCaption
      columns={[
        { key: 'role', label: '角色' },
        { key: 'revoke', label: '操作' },
      ]}
      rows={user.roles.map((role) => ({
        key: role.assignmentId,
        cells: [
          grantWords(role.role, role.scopeName),
          role.revocable ? (
            <RevokeRole
              key="revoke"
              userId={user.id}
              displayName={user.displayName}
              role={role}
              action={revokeRoleAction}
              label="收回角色"
            />
          ) : (
            '—'
          ),
        ],
      }))}
    />
  )
}
