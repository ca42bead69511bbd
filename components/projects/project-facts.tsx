import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { TagList } from '@/components/ui/tag'
import { PROJECT_KIND_LABELS, PROJECT_STATUS_LABELS } from '@/lib/features/projects/constants'
import type { ProjectPage } from '@/lib/features/projects/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { formatYuan } from '@/lib/shared/money'

function term({ startsOn, endsOn }: ProjectPage): string | null {
  if (startsOn && endsOn) return `${formatPartialDate(startsOn)}至${formatPartialDate(endsOn)}`
  if (startsOn) return `${formatPartialDate(startsOn)}起`
  return endsOn && `至${formatPartialDate(endsOn)}`
}

function Links({ links }: { links: readonly { href: string; name: string }[] }) {
  return links.map(({ href, name }, index) => (
    <span key={href}>
      {index > 0 && '、'}
      <a href={href}>{name}</a>
    </span>
  ))
}

const linked = (links: readonly { href: string; name: string }[]) =>
  links.length > 0 ? <Links links={links} /> : null

/** What is known of a project, term by term, beside its text. */
export function ProjectFacts({ project }: { project: ProjectPage }) {
  const { number, kind, status, fundingSource, budgetFen, intake, majors, chains } = project
  return (
    <section aria-labelledby="facts">
      <SectionHeading id="facts" title="项目信息" />
      <DefinitionList
        items={[
          { term: '登记号', value: number },
          { term: '类型', value: PROJECT_KIND_LABELS[kind] },
          { term: '状态', value: PROJECT_STATUS_LABELS[status] },
          { term: '起止', value: term(project) },
          { term: '专业', value: majors.join('、') },
          { term: '产业链', value: chains.map(({ name }) => name).join('、') },
          { term: '招收人数', value: intake === null ? null : `${intake} 人` },
          { term: '经费来源', value: fundingSource },
          { term: '经费', value: budgetFen === null ? null : formatYuan(budgetFen) },
          {
            term: '所属联盟',
            value: linked(project.alliances.map(({ slug, name }) => ({ href: `/alliances/${slug}`, name }))),
          },
          {
            term: '共建平台',
            value: linked(
              project.platforms.map(({ slug, name, isCollege }) => ({
                href: `/${isCollege ? 'colleges' : 'platforms'}/${slug}`,
                name,
              })),
            ),
          },
        ]}
      />
    </section>
  )
}

/** What the project is about. Shows nothing when no topics are named. */
export function ProjectTopics({ topics }: Pick<ProjectPage, 'topics'>) {
  return <TagList label="合作内容" tags={topics} />
}
