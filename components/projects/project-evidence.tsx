import { FileList } from '@/components/files/file-list'
import { RefusalNotice } from '@/components/files/refusal-notice'
import { UploadForm } from '@/components/files/upload-form'
import { SectionHeading } from '@/components/ui/section-heading'
import type { ProjectEvidence, ProvenMilestone } from '@/lib/features/projects/evidence/types'
import { formatPartialDate } from '@/lib/shared/dates'

function stateOf({ dueOn, doneOn }: ProvenMilestone): string {
  if (doneOn) return `${formatPartialDate(doneOn)}完成`
  return dueOn ? `计划 ${formatPartialDate(dueOn)}` : '日期未定'
}

function MilestoneFiles({
  milestone,
  mayChange,
  returnTo,
}: {
  milestone: ProvenMilestone
  mayChange: boolean
  returnTo: string
}) {
  const { id, title, evidence, file } = milestone
  const place = { subject: 'milestone' as const, id, returnTo }
  const label = file ? `替换“${title}”的证明材料` : `添加“${title}”的证明材料`
  return (
    <li className="milestone">
      <h3>{title}</h3>
      <p className="meta">
        {stateOf(milestone)}
        {evidence && ` · 依据：${evidence}`}
      </p>
      {file && <FileList files={[file]} place={mayChange ? place : undefined} />}
      {mayChange && (
        <details className="fold">
          <summary>
            {file ? '替换材料' : '添加材料'}
            <span className="sr-only">：{title}</span>
          </summary>
          <UploadForm place={place} label={label} />
        </details>
      )}
    </li>
  )
}

/** The milestones of a project, each with the file that shows it was reached. Shows nothing without milestones. */
export function ProjectEvidenceSection({
  evidence: { milestones, mayChange },
  returnTo,
  refused,
}: {
  evidence: ProjectEvidence
  /** The page on which this stands. */
  returnTo: string
  refused: string | string[] | undefined
}) {
  if (milestones.length === 0) return null
  const proven = milestones.filter(({ file }) => file !== null).length
  return (
    <section aria-labelledby="files">
      <SectionHeading
        id="files"
        title="节点的证明材料"
        note={`${milestones.length} 个节点，${proven} 个有材料；项目公开后，材料也公开`}
      />
      <RefusalNotice path={returnTo} refused={refused} />
      <ul className="milestones">
        {milestones.map((milestone) => (
          <MilestoneFiles key={milestone.id} {...{ milestone, mayChange, returnTo }} />
        ))}
      </ul>
    </section>
  )
}
