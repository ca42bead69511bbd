import { partyText } from '@/components/parties/party-names'
import { Badge, type Tone } from '@/components/ui/badge'
import { RecordItem, RecordList } from '@/components/ui/records'
import {
  PROJECT_KIND_LABELS,
  PROJECT_STATUS_LABELS,
  type ProjectStatus,
} from '@/lib/features/projects/constants'
import type { ProjectSummary } from '@/lib/features/projects/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { excerpt } from '@/lib/shared/text'

const PROJECT_TONES: Record<ProjectStatus, Tone> = {
  draft: 'neutral',
  submitted: 'warning',
  returned: 'error',
  registered: 'info',
  active: 'success',
  completed: 'neutral',
  terminated: 'warning',
}

/** How far a project has come, as a badge. */
export function ProjectStatusBadge({ status }: { status: ProjectStatus }) {
  return <Badge tone={PROJECT_TONES[status]}>{PROJECT_STATUS_LABELS[status]}</Badge>
}

const MOST_NAMES = 4

function partiesLine({ parties }: ProjectSummary): string {
  const shown = partyText(parties.slice(0, MOST_NAMES))
  return parties.length > MOST_NAMES ? `${shown}等 ${parties.length} 家` : shown
}

/** Projects of a list, or of another record that names them. */
export function ProjectRecords({
  projects,
  level,
}: {
  projects: readonly ProjectSummary[]
  level?: 'h2' | 'h3'
}) {
  return (
    <RecordList>
      {projects.map((project) => (
        <RecordItem
          key={project.slug}
          href={`/projects/${project.slug}`}
          title={project.title}
          level={level}
          badges={<ProjectStatusBadge status={project.status} />}
          meta={[PROJECT_KIND_LABELS[project.kind], partiesLine(project)].join(' · ')}
          aside={project.startsOn ? `${formatPartialDate(project.startsOn)}起` : undefined}
        >
          {excerpt(project.summary, 90)}
        </RecordItem>
      ))}
    </RecordList>
  )
}
