import { FileName } from '@/components/files/file-name'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { Timeline, type TimelineEntry } from '@/components/ui/timeline'
import type { ProjectOutput, ProjectPage, ShownMilestone } from '@/lib/features/projects/types'
import { formatPartialDate } from '@/lib/shared/dates'

function Proof({ milestone: { evidence, file } }: { milestone: ShownMilestone }) {
  if (!evidence && !file) return null
  return (
    <p className="meta">
      {evidence && `依据：${evidence}`}
      {evidence && file && ' · '}
      {file && <FileName file={file} />}
    </p>
  )
}

function milestoneEntries(milestones: readonly ShownMilestone[]): TimelineEntry[] {
  return milestones.flatMap((milestone, index) => {
    const { title, dueOn, doneOn } = milestone
    const date = doneOn ?? dueOn
    if (date === null) return []
    return {
      key: `milestone-${index}`,
      at: { dateTime: date, label: `${formatPartialDate(date)}${doneOn ? '完成' : '计划'}` },
      title,
      children: <Proof milestone={milestone} />,
    }
  })
}

function entriesOf({ startsOn, endsOn, milestones }: ProjectPage): TimelineEntry[] {
  const dated = (date: string, label: string) => ({
    key: label,
    at: { dateTime: date, label: formatPartialDate(date) },
    title: label,
  })
  return [
    ...(startsOn ? [dated(startsOn, '项目开始')] : []),
    ...milestoneEntries(milestones),
    ...(endsOn ? [dated(endsOn, '项目结束')] : []),
  ]
}

/** When the project began, what it planned and reached, and when it ended. Shows nothing when nothing is known. */
export function ProjectTimeline({ project }: { project: ProjectPage }) {
  const entries = entriesOf(project)
  const undated = project.milestones.filter(({ dueOn, doneOn }) => dueOn === null && doneOn === null)
  if (entries.length === 0 && undated.length === 0) return null
  return (
    <section aria-labelledby="timeline">
      <SectionHeading id="timeline" title="进程" />
      {entries.length > 0 && <Timeline label="项目进程" entries={entries} />}
      {undated.length > 0 && <p>日期未定：{undated.map(({ title }) => title).join('；')}</p>}
    </section>
  )
}

/** What the project brought forth. Shows nothing when there is nothing yet. */
export function ProjectOutputs({ outputs }: { outputs: readonly ProjectOutput[] }) {
  if (outputs.length === 0) return null
  return (
    <section aria-labelledby="outputs">
      <SectionHeading id="outputs" title="成果" note={`${outputs.length} 项`} />
      <Table
        caption="项目成果"
        hideCaption
        columns={[
          { key: 'kind', label: '类别' },
          { key: 'title', label: '名称' },
          { key: 'date', label: '日期' },
        ]}
        rows={outputs.map(({ kind, title, producedOn }, index) => ({
          key: `output-${index}`,
          cells: [kind, title, producedOn ? formatPartialDate(producedOn) : '未注明'],
        }))}
      />
    </section>
  )
}
