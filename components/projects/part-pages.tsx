import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { LifeLine } from '@/components/records/life-line'
import { RecordReading } from '@/components/records/record-reading'
import { StaffTable } from '@/components/records/staff-table'
import { SectionHeading } from '@/components/ui/section-heading'
import {
  PART_STATE_LABELS,
  PART_STATES,
  PARTS_BASE,
  PARTY_ROLE_LABELS,
  PROJECT_BASES,
  PROJECT_STATUS_LABELS,
  PUBLIC_PROJECT_STATUSES,
} from '@/lib/features/projects/constants'
import { loadPartLines, loadProjectForPartner } from '@/lib/features/projects/parts/loaders'
import type { OwnPart, ProjectForPartner } from '@/lib/features/projects/parts/types'
import { formatInstant } from '@/lib/shared/dates'
import type { ListQuery } from '@/lib/shared/lists'
import { projectReading } from './compared-fields'
import { PartForms } from './part-forms'
import { LIFE_LINE } from './project-life'
import { PartBadge } from './project-parts'
import { ProjectStatusBadge } from './project-record'
import { ProjectTabs } from './project-tabs'

const TRAIL = [
  { label: '工作台', href: '/workspace' },
  { label: '合作项目', href: PROJECT_BASES.own },
  { label: '本单位参与的项目', href: PARTS_BASE },
]

const COLUMNS = [
  { key: 'title', label: '项目' },
  { key: 'state', label: '本单位' },
  { key: 'role', label: '角色' },
  { key: 'status', label: '项目状态' },
  { key: 'leads', label: '牵头单位' },
]

/** The projects in which others name the actor's units. */
export async function PartLinesPage({ query }: { query: ListQuery }) {
  const lines = await loadPartLines(query)
  if (!lines) return <Missing />
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead
          title="本单位参与的项目"
          lead="其他单位牵头、写明有本单位参与的项目。请核对本单位的角色，确认或提出异议。"
        />
      }
    >
      <ProjectTabs active="parts" />
      <StaffTable
        base={PARTS_BASE}
        caption="项目"
        lines={lines}
        statuses={PART_STATES}
        labels={PART_STATE_LABELS}
        columns={COLUMNS}
        empty="其他单位提交写有本单位的项目后，会出现在这里。"
        cellsOf={({ projectId, title, state, role, unit, projectStatus, leads }) => [
          <a key="title" href={`${PARTS_BASE}/${projectId}`}>
            {title}
          </a>,
          <PartBadge key="state" state={state} />,
          `${unit}（${PARTY_ROLE_LABELS[role]}）`,
          <ProjectStatusBadge key="status" status={projectStatus} />,
          leads.join('、'),
        ]}
      />
    </PageShell>
  )
}

function PartSection({ project, part }: { project: ProjectForPartner; part: OwnPart }) {
  const { id, version, mayAnswer } = project
  return (
    <section aria-labelledby={`part-${part.organizationId}`}>
      <SectionHeading id={`part-${part.organizationId}`} title={part.unit} />
      <p>
        在项目中的角色：<b>{PARTY_ROLE_LABELS[part.role]}单位</b>
      </p>
      <p>
        <PartBadge state={part.state} />{' '}
        {part.answeredAt && <span className="meta">{formatInstant(part.answeredAt)}</span>}
      </p>
      {part.disputeReason && <p className="whitespace-pre-line">理由：{part.disputeReason}</p>}
      {mayAnswer ? (
        <PartForms key={`${version} ${part.answeredAt}`} project={{ id, version }} part={part} />
      ) : (
        <p className="meta">项目现在的状态下不需要答复。</p>
      )}
    </section>
  )
}

/** A project for a unit that takes part in it: what it says, and the unit's answer. */
export async function PartnerProjectPage({ id, done }: { id: string; done?: string | string[] }) {
  const project = await loadProjectForPartner(id)
  if (!project) return <Missing />
  const { title, status, slug, number, own } = project
  const isPublic = PUBLIC_PROJECT_STATUSES.some((one) => one === status)
  return (
    <PageShell
      trail={[...TRAIL, { label: title, href: `${PARTS_BASE}/${id}` }]}
      head={<PageHead title={title} lead="请核对项目内容和本单位的角色。" />}
      aside={own.map((part) => <PartSection key={part.organizationId} project={project} part={part} />)}
    >
      <DoneNotice done={done} />
      <LifeLine {...LIFE_LINE} labels={PROJECT_STATUS_LABELS} status={status} />
      {number && (
        <p>
          登记号 <b>{number}</b>
        </p>
      )}
      {isPublic && (
        <p>
          <a href={`/projects/${slug}`}>查看公开页面</a>
        </p>
      )}
      <section aria-labelledby="fields">
        <SectionHeading id="fields" title="内容" />
        <RecordReading fields={projectReading(project)} />
      </section>
    </PageShell>
  )
}
