import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { actionWords, subjectWords } from '@/lib/features/audit/rules'
import type { AuditLine } from '@/lib/features/audit/types'
import { formatInstant } from '@/lib/shared/dates'
import { excerpt } from '@/lib/shared/text'

function Changes({ line }: { line: AuditLine }) {
  if (line.erased) return <>内容已依法清除，只留下摘要</>
  if (line.changes.length === 0) return <>—</>
  return (
    <details>
      <summary>{line.changes.length} 项</summary>
      <Table
        caption="前后内容"
        hideCaption
        columns={[
          { key: 'field', label: '字段' },
          { key: 'before', label: '之前' },
          { key: 'after', label: '之后' },
        ]}
        rows={line.changes.map(({ field, before, after }) => ({
          key: field,
          cells: [<code key="field">{field}</code>, before, after],
        }))}
      />
    </details>
  )
}

function Subject({ line }: { line: AuditLine }) {
  const { subjectType, subjectId } = line
  return (
    <a href={`/admin/audit?${new URLSearchParams({ subjectType, subjectId })}`}>
      {subjectWords(subjectType)}
      <br />
      <small title={subjectId}>{excerpt(subjectId, 14)}</small>
    </a>
  )
}

/** Lines of the trail: when, who, what, to which record, what changed, and its place in the chain. */
export function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  if (lines.length === 0) {
    return <EmptyState title="没有符合条件的记录">请放宽条件，或者清除条件查看全部。</EmptyState>
  }
  return (
    <Table
      caption="审计记录"
      hideCaption
      columns={[
        { key: 'at', label: '时间' },
        { key: 'actor', label: '操作人' },
        { key: 'action', label: '操作' },
        { key: 'subject', label: '对象' },
        { key: 'changes', label: '变更' },
        { key: 'seal', label: '封存' },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          formatInstant(line.at),
          line.actorLabel,
          actionWords(line.action),
          <Subject key="subject" line={line} />,
          <Changes key="changes" line={line} />,
          line.sequence === null ? (
            <Badge key="seal" tone="warning">
              待封存
            </Badge>
          ) : (
            <span key="seal" title={line.hash ?? undefined}>
              第 {line.sequence} 条
            </span>
          ),
        ],
      }))}
    />
  )
}
