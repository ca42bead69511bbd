import { FigureTable } from '@/components/figures/figure-table'
import { HonourTable } from '@/components/honours/honour-table'
import { SheetTools } from '@/components/imports/sheet-tools'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { RecordPage } from '@/components/records/record-page'
import type { PartOwner } from '@/components/subjects/part-pages'
import { ButtonLink } from '@/components/ui/button'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { createProjectAction, updateProjectAction } from '@/lib/features/projects/actions'
import { PROJECT_BASES, type ProjectScope } from '@/lib/features/projects/constants'
import {
  loadNewProject,
  loadProjectForEdit,
  loadProjectLines,
  loadProjectRecord,
} from '@/lib/features/projects/drafts/loaders'
import { loadEvidence } from '@/lib/features/projects/evidence/loaders'
import { ANSWERABLE } from '@/lib/features/projects/permissions'
import type { ListQuery } from '@/lib/shared/lists'
import { projectReading } from './compared-fields'
import { ProjectEvidenceSection } from './project-evidence'
import { ProjectForm } from './project-form'
import { ProjectParts } from './project-parts'
import { ProjectState, ProjectSteps } from './project-state'
import { ProjectTable } from './project-table'
import { ProjectTabs } from './project-tabs'
import { ReturnForm } from './return-form'

const WORDS = {
  own: {
    home: { label: '工作台', href: '/workspace' },
    title: '本单位的合作项目',
    lead: '由牵头单位填报，提交后由联盟秘书处登记；登记后公开，退回时会写明原因。',
  },
  registry: {
    home: { label: '管理', href: '/admin' },
    title: '合作项目登记',
    lead: '核对成员单位提交的项目，登记或退回；登记后的更正也在这里。',
  },
} as const satisfies Record<ProjectScope, unknown>

const trailOf = (scope: ProjectScope) => [
  WORDS[scope].home,
  { label: WORDS[scope].title, href: PROJECT_BASES[scope] },
]

/** The list of projects that somebody keeps or registers. */
export async function ProjectLinesPage({ scope, query }: { scope: ProjectScope; query: ListQuery }) {
  const lines = await loadProjectLines(scope, query)
  if (!lines) return <Missing />
  const { title, lead } = WORDS[scope]
  const start = scope === 'own' && <ButtonLink href={`${PROJECT_BASES[scope]}/new`}>填报项目</ButtonLink>
  return (
    <PageShell trail={trailOf(scope)} head={<PageHead title={title} lead={lead} picture={start} />}>
      {scope === 'own' && <ProjectTabs active="own" />}
      <ProjectTable scope={scope} lines={lines} />
      <SheetTools kind="projects" query={{ scope, status: lines.status }} importScope={scope} />
    </PageShell>
  )
}

/** The form of a new project. */
export async function NewProjectPage() {
  const path = `${PROJECT_BASES.own}/new`
  const [start, kept] = await Promise.all([loadNewProject(), loadKeptForm(path)])
  if (!start) return <Missing />
  return (
    <PageShell
      trail={[...trailOf('own'), { label: '填报项目', href: path }]}
      head={<PageHead title="填报项目" lead="保存为草稿后可以继续修改，核对后再提交登记。" />}
    >
      <ProjectForm action={createProjectAction} {...start} returnTo={PROJECT_BASES.own} kept={kept} />
    </PageShell>
  )
}

type Place = { scope: ProjectScope; id: string }

/** One project for those who keep or register it. */
export async function ProjectRecordPage({
  scope,
  id,
  done,
  refused,
}: Place & { done?: string | string[]; refused?: string | string[] }) {
  const [record, evidence] = await Promise.all([loadProjectRecord(id), loadEvidence(id)])
  if (!record || !evidence) return <Missing />
  const { project, honours, figures, history, taken } = record
  const { status, reviewNotes } = project
  const asks = ANSWERABLE.some((one) => one === status) || project.parts.some(({ answeredAt }) => answeredAt)
  const path = `${PROJECT_BASES[scope]}/${id}`
  return (
    <RecordPage
      trail={[...trailOf(scope), { label: project.title, href: path }]}
      title={project.title}
      done={done}
      state={<ProjectState project={project} taken={taken} />}
      steps={project.events.length > 0 && <ProjectSteps project={project} returnTo={PROJECT_BASES[scope]} />}
      editHref={project.mayEdit ? `${path}/edit` : null}
      fields={projectReading(project)}
      notes={reviewNotes}
      history={history}
    >
      <ProjectParts parts={project.parts} asks={asks} />
      <ProjectEvidenceSection {...{ evidence, refused }} returnTo={path} />
      <HonourTable honours={honours} base={path} editable={project.mayKeepParts} />
      <FigureTable figures={figures} base={path} editable={project.mayKeepParts} />
    </RecordPage>
  )
}

/** The form of one project, for those who may change it now. */
export async function ProjectEditPage({ scope, id }: Place) {
  const path = `${PROJECT_BASES[scope]}/${id}`
  const [project, kept] = await Promise.all([loadProjectForEdit(id), loadKeptForm(`${path}/edit`)])
  if (!project?.mayEdit) return <Missing />
  const { title, options } = project
  return (
    <PageShell
      trail={[...trailOf(scope), { label: title, href: path }, { label: '修改', href: `${path}/edit` }]}
      head={<PageHead title="修改项目" lead={title} />}
    >
      <ProjectForm
        action={updateProjectAction}
        {...{ id, project, options, kept }}
        returnTo={PROJECT_BASES[scope]}
      />
    </PageShell>
  )
}

/** Sends a project back, with a reason and notes on single fields. */
export async function ProjectReturnPage({ id }: { id: string }) {
  const base = PROJECT_BASES.registry
  const path = `${base}/${id}`
  const [project, kept] = await Promise.all([loadProjectForEdit(id), loadKeptForm(`${path}/return`)])
  if (!project?.events.includes('return')) return <Missing />
  const { title, version } = project
  return (
    <PageShell
      trail={[
        ...trailOf('registry'),
        { label: title, href: path },
        { label: '退回修改', href: `${path}/return` },
      ]}
      head={<PageHead title="退回修改" lead={`《${title}》退给填报单位，对方修改后可以再次提交。`} />}
    >
      <ReturnForm project={{ id, version }} fields={projectReading(project)} returnTo={base} kept={kept} />
    </PageShell>
  )
}

/** The project whose honours and figures are kept; null for those who may not. */
export async function projectPartOwner({ scope, id }: Place): Promise<PartOwner | null> {
  const project = await loadProjectForEdit(id)
  if (!project?.mayKeepParts) return null
  const base = `${PROJECT_BASES[scope]}/${id}`
  return { kind: 'project', id, name: project.title, base, trail: trailOf(scope) }
}
