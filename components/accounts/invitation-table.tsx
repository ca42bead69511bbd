import { ButtonForm } from '@/components/forms/button-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { grantWords } from '@/lib/features/accounts/grants/rules'
import { revokeInvitationAction } from '@/lib/features/accounts/invitations/actions'
import type { OpenInvitation } from '@/lib/features/accounts/invitations/types'
import { formatInstant } from '@/lib/shared/dates'

/** Invitations that wait to be taken up. */
export function InvitationTable({ invitations }: { invitations: readonly OpenInvitation[] }) {
  if (invitations.length === 0) {
    return <EmptyState title="没有等待接受的邀请">邀请被接受、撤回或过期后，不再显示在这里。</EmptyState>
  }
  return (
    <Table
      caption="等待接受的邀请"
      hideCaption
      columns={[
        { key: 'role', label: '角色' },
        { key: 'receiver', label: '受邀人' },
        { key: 'by', label: '邀请人' },
        { key: 'until', label: '有效期至' },
        { key: 'revoke', label: '操作' },
      ]}
      rows={invitations.map(({ id, role, scopeName, displayName, email, invitedBy, expiresAt }) => ({
        key: id,
        cells: [
          grantWords(role, scopeName),
          [displayName, email].filter(Boolean).join('，') || '未注明',
          invitedBy ?? '系统',
          formatInstant(expiresAt),
          <ButtonForm
            key="revoke"
            action={revokeInvitationAction}
            label={`撤回对 ${grantWords(role, scopeName)} 的邀请`}
            fields={{ id }}
          >
            撤回
          </ButtonForm>,
        ],
      }))}
    />
  )
}
