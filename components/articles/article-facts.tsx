import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import type { ArticlePage } from '@/lib/features/articles/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { LinkNames } from './link-names'

/** Who wrote it, where it came from, and when it was published. */
export function ArticleFacts({ article }: { article: ArticlePage }) {
  const { publishedOn, author, sourceName, proposer, versionNumber } = article
  return (
    <section aria-labelledby="facts">
      <SectionHeading id="facts" title="文章信息" />
      <DefinitionList
        items={[
          {
            term: '发布日期',
            value: <time dateTime={publishedOn}>{formatPartialDate(publishedOn)}</time>,
          },
          { term: '作者', value: author },
          { term: '稿件来源', value: sourceName },
          proposer && { term: '报送单位', value: <a href={`/members/${proposer.slug}`}>{proposer.name}</a> },
          versionNumber > 1 && { term: '版本', value: `第 ${versionNumber} 版，发布后修改过` },
        ]}
      />
    </section>
  )
}

/** What the article tells of: alliances, projects, units, each a link. */
export function ArticleRelations({ article }: { article: ArticlePage }) {
  const { organizations, alliances, projects } = article
  if (organizations.length + alliances.length + projects.length === 0) return null
  const links = <T extends { slug: string }>(base: string, rows: readonly T[], nameOf: (row: T) => string) =>
    rows.length > 0 && (
      <LinkNames names={rows.map((row) => ({ href: `${base}/${row.slug}`, name: nameOf(row) }))} />
    )
  return (
    <section aria-labelledby="related">
      <SectionHeading id="related" title="相关内容" />
      <DefinitionList
        items={[
          { term: '联盟', value: links('/alliances', alliances, ({ name }) => name) || null },
          { term: '合作项目', value: links('/projects', projects, ({ title }) => title) || null },
          { term: '单位', value: links('/members', organizations, ({ name }) => name) || null },
        ]}
      />
    </section>
  )
}
