import { ButtonForm } from '@/components/forms/button-form'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import { endOwnSession } from '@/lib/features/accounts/actions'
import { browserWords } from '@/lib/features/accounts/rules'
import type { OwnSession } from '@/lib/features/accounts/types'
import { formatInstant } from '@/lib/shared/dates'

/** Where one is signed in, and the way to end each but the one in use. */
export function SessionList({ sessions }: { sessions: readonly (OwnSession & { current: boolean })[] }) {
  return (
    <Table
      caption="我的登录"
      hideCaption
      columns={[
        { key: 'browser', label: '设备' },
        { key: 'since', label: '登录时间' },
        { key: 'seen', label: '最近使用' },
        { key: 'end', label: '操作' },
      ]}
      rows={sessions.map(({ id, userAgent, createdAt, lastSeenAt, current }) => ({
        key: id,
        cells: [
          browserWords(userAgent),
          formatInstant(createdAt),
          formatInstant(lastSeenAt),
          current ? (
            <Badge key="end" tone="info">
              当前设备
            </Badge>
          ) : (
            <ButtonForm
              key="end"
              action={endOwnSession}
              label={`退出 ${browserWords(userAgent)}，${formatInstant(createdAt)} 登录`}
              fields={{ sessionId: id }}
            >
              退出
            </ButtonForm>
          ),
        ],
      }))}
    />
  )
}
