import { RecordHistory } from '@/components/audit/record-history'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { keptOf } from '@/components/records/kept-form'
import { RecordReading } from '@/components/records/record-reading'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { createProjectAction, updateProjectAction } from '@/lib/features/projects/actions'
import { PROJECT_BASES, type ProjectScope } from '@/lib/features/projects/constants'
import { loadNewProject, loadProjectForEdit, loadProjectLines } from '@/lib/features/projects/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'
import { comparedProjectFields } from './compared-fields'
import { ProjectForm } from './project-form'
import { ProjectState, ProjectSteps } from './project-state'
import { ProjectTable } from './project-table'

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

/** The list of projects that somebody keeps or registers. */
export async function ProjectLinesPage({ scope, query }: { scope: ProjectScope; query: ListQuery }) {
  const lines = await loadProjectLines(scope, query)
  const { home, title, lead } = WORDS[scope]
  const base = PROJECT_BASES[scope]
  const start = scope === 'own' && <ButtonLink href={`${base}/new`}>填报项目</ButtonLink>
  return (
    <PageShell
      trail={[home, { label: title, href: base }]}
      head={<PageHead title={title} lead={lead} picture={start} />}
    >
      <ProjectTable scope={scope} lines={lines} />
    </PageShell>
  )
}

/** The form of a new project. */
export async function NewProjectPage() {
  const base = PROJECT_BASES.own
  const [start, kept] = await Promise.all([loadNewProject(), loadKeptForm(`${base}/new`)])
  const { home, title } = WORDS.own
  return (
    <PageShell
      trail={[home, { label: title, href: base }, { label: '填报项目', href: `${base}/new` }]}
      head={<PageHead title="填报项目" lead="保存为草稿后可以继续修改，核对后再提交登记。" />}
    >
      <ProjectForm action={createProjectAction} {...start} returnTo={base} kept={kept} />
    </PageShell>
  )
}

type Edit = { scope: ProjectScope; id: string; done: string | string[] | undefined }

/** One project for those who keep or register it: where it stands, what may be done, what it says, its history. */
export async function ProjectEditPage({ scope, id, done }: Edit) {
  const base = PROJECT_BASES[scope]
  const path = `${base}/${id}`
  const [{ project, history }, kept] = await Promise.all([loadProjectForEdit(scope, id), loadKeptForm(path)])
  const { home, title } = WORDS[scope]
  return (
    <PageShell
      trail={[home, { label: title, href: base }, { label: project.title, href: path }]}
      head={<PageHead title={project.title} />}
      aside={
        <>
          {project.events.length > 0 && (
            <section aria-labelledby="steps">
              <SectionHeading id="steps" title="下一步" />
              <ProjectSteps project={project} returnTo={base} />
            </section>
          )}
          <RecordHistory history={history} />
        </>
      }
    >
      <DoneNotice done={done} />
      <ProjectState project={project} />
      {project.mayEdit ? (
        <ProjectForm
          action={updateProjectAction}
          id={id}
          project={project}
          options={project.options}
          returnTo={base}
          kept={keptOf(kept, 'title')}
        />
      ) : (
        <RecordReading fields={comparedProjectFields(project)} />
      )}
    </PageShell>
  )
}
