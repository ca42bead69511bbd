import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { ACCOUNT_STATE_LABELS, type AccountState, STUDENTS_BASE } from '@/lib/features/students/constants'
import type { StudentLine } from '@/lib/features/students/types'

/** Whether the student has chosen a password. */
export function AccountBadge({ account }: { account: AccountState }) {
  return <Badge tone={account === 'opened' ? 'success' : 'warning'}>{ACCOUNT_STATE_LABELS[account]}</Badge>
}

/** Students of a school, each with the way to their file. */
export function StudentTable({ students }: { students: readonly StudentLine[] }) {
  if (students.length === 0) {
    return <EmptyState title="这里没有学生">请更换筛选条件，或登记、导入学生。</EmptyState>
  }
  return (
    <Table
      caption="学生"
      hideCaption
      columns={[
        { key: 'number', label: '学号' },
        { key: 'name', label: '姓名' },
        { key: 'major', label: '专业' },
        { key: 'year', label: '年级' },
        { key: 'account', label: '账号' },
      ]}
      rows={students.map(({ id, number, name, majorName, entryYear, account }) => ({
        key: id,
        cells: [
          <a key="number" href={`${STUDENTS_BASE}/${id}`}>
            {number}
          </a>,
          name,
          majorName,
          `${entryYear} 级`,
          <AccountBadge key="account" account={account} />,
        ],
      }))}
    />
  )
}
