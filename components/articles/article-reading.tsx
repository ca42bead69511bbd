import { DefinitionList } from '@/components/ui/definition-list'
import { ARTICLE_KIND_LABELS } from '@/lib/features/articles/constants'
import type { ArticleFields } from '@/lib/features/articles/drafts/types'

/** An article as it was written, for those who may read it but not change it now. */
export function ArticleReading({ article, bodyHtml }: { article: ArticleFields; bodyHtml: string }) {
  const { kind, summary, author, sourceName, allianceIds, allianceOptions, organizations, projects } = article
  const alliances = allianceOptions.filter(({ id }) => allianceIds.includes(id)).map(({ name }) => name)
  return (
    <>
      <DefinitionList
        items={[
          { term: '栏目', value: ARTICLE_KIND_LABELS[kind] },
          { term: '摘要', value: summary },
          { term: '作者', value: author },
          { term: '稿件来源', value: sourceName },
          { term: '相关联盟', value: alliances.join('、') },
          { term: '相关单位', value: organizations.join('、') },
          { term: '相关项目', value: projects.join('、') },
        ]}
      />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown */}
      <article className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
    </>
  )
}
