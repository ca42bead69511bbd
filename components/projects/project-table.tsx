import { StaffTable } from '@/components/records/staff-table'
import {
  PROJECT_BASES,
  PROJECT_KIND_LABELS,
  PROJECT_STATUS_LABELS,
  PROJECT_STATUSES,
  type ProjectScope,
} from '@/lib/features/projects/constants'
import type { ProjectLines } from '@/lib/features/projects/drafts/types'
import { formatInstant } from '@/lib/shared/dates'
import { ProjectStatusBadge } from './project-record'

const COLUMNS = [
  { key: 'title', label: '项目' },
  { key: 'status', label: '状态' },
  { key: 'kind', label: '类型' },
  { key: 'parties', label: '各方' },
  { key: 'updated', label: '最近修改' },
]

const EMPTY: Record<ProjectScope, string> = {
  own: '点击“填报项目”，登记本单位牵头的合作项目。',
  registry: '成员单位提交登记的项目会出现在这里。',
}

/** The projects that somebody keeps or registers, by state. */
export function ProjectTable({ scope, lines }: { scope: ProjectScope; lines: ProjectLines }) {
  const base = PROJECT_BASES[scope]
  return (
    <StaffTable
      base={base}
      caption="合作项目"
      lines={lines}
      statuses={PROJECT_STATUSES}
      labels={PROJECT_STATUS_LABELS}
      columns={COLUMNS}
      empty={EMPTY[scope]}
      cellsOf={(line) => [
        <a key="title" href={`${base}/${line.id}`}>
          {line.title}
        </a>,
        <ProjectStatusBadge key="status" status={line.status} />,
        PROJECT_KIND_LABELS[line.kind],
        line.parties.join('、'),
        formatInstant(line.updatedAt),
      ]}
    />
  )
}
