import { Badge, type Tone } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { IMPORT_STATUS_LABELS, type ImportStatus } from '@/lib/features/imports/constants'
import type { ImportRunLine } from '@/lib/features/imports/types'
import { formatInstant } from '@/lib/shared/dates'

const TONES: Record<ImportStatus, Tone> = {
  checking: 'info',
  faulty: 'error',
  checked: 'warning',
  importing: 'info',
  done: 'success',
  failed: 'error',
}

export function RunStatusBadge({ status }: { status: ImportStatus }) {
  return <Badge tone={TONES[status]}>{IMPORT_STATUS_LABELS[status]}</Badge>
}

const COLUMNS = [
  { key: 'file', label: '文件' },
  { key: 'status', label: '状态' },
  { key: 'rows', label: '行数', align: 'end' },
  { key: 'faults', label: '问题', align: 'end' },
  { key: 'keeper', label: '单位或联盟' },
  { key: 'at', label: '上传时间' },
] as const

/** What somebody has sent in before. */
export function RunTable({ base, runs }: { base: string; runs: readonly ImportRunLine[] }) {
  if (runs.length === 0)
    return <EmptyState title="还没有导入过">上传的文件会列在这里，保留 30 天。</EmptyState>
  return (
    <Table
      caption="最近的导入"
      hideCaption
      columns={COLUMNS}
      rows={runs.map((run) => ({
        key: run.id,
        cells: [
          <a key="file" href={`${base}/${run.id}`}>
            {run.fileName}
          </a>,
          <RunStatusBadge key="status" status={run.status} />,
          String(run.total),
          String(run.faultCount),
          run.keeper ?? '平台',
          formatInstant(run.createdAt),
        ],
      }))}
    />
  )
}
