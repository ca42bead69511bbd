import { FigureSection } from '@/components/figures/figure-section'
import { HonourSection } from '@/components/honours/honour-section'
import { JsonLd } from '@/components/layout/json-ld'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ProjectFacts, ProjectTopics } from '@/components/projects/project-facts'
import { projectJsonLd } from '@/components/projects/project-json-ld'
import { ProjectAgreements, ProjectArticles } from '@/components/projects/project-links'
import { ProjectParties } from '@/components/projects/project-parties'
import { ProjectOutputs, ProjectTimeline } from '@/components/projects/project-progress'
import { ProjectStatusBadge } from '@/components/projects/project-record'
import { ProjectSource, ProjectText } from '@/components/projects/project-text'
import { PROJECT_KIND_LABELS } from '@/lib/features/projects/constants'
import { loadProject } from '@/lib/features/projects/loaders'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { formatInstant } from '@/lib/shared/dates'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { slug } = await params
  const found = await loadProject(slug)
  if (!found) return missingMetadata()
  const { title, summary } = found
  return pageMetadata({
    title: `${title}（合作项目）`,
    description: summary,
    path: `/projects/${slug}`,
  })
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [project, site] = await Promise.all([loadProject(slug), loadSite()])
  if (!project) return <Missing />
  const path = `/projects/${slug}`
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '合作项目', href: '/projects' },
        { label: project.title, href: path },
      ]}
      baseUrl={site.baseUrl}
      head={
        <PageHead
          title={project.title}
          eyebrow={
            <>
              {PROJECT_KIND_LABELS[project.kind]} <ProjectStatusBadge status={project.status} />
            </>
          }
          lead={project.summary}
        />
      }
      aside={<ProjectFacts project={project} />}
      foot={
        <PageMeta
          publisher={site.host || site.name}
          updated={{ dateTime: project.updatedAt, label: formatInstant(project.updatedAt) }}
          url={site.baseUrl + path}
        />
      }
    >
      <ProjectTopics topics={project.topics} />
      <ProjectParties parties={project.parties} />
      <ProjectText project={project} />
      <ProjectTimeline project={project} />
      <ProjectOutputs outputs={project.outputs} />
      <HonourSection honours={project.honours} title="荣誉与立项" />
      <FigureSection figures={project.figures} />
      <ProjectAgreements agreements={project.agreements} />
      <ProjectArticles articles={project.articles} />
      <ProjectSource project={project} />
      <JsonLd data={projectJsonLd(project, site.baseUrl)} />
    </PageShell>
  )
}
