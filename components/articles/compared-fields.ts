import type { ComparedField } from '@/components/forms/conflict-notice'
import { ARTICLE_KIND_LABELS, ARTICLE_KINDS } from '@/lib/features/articles/constants'
import type { ArticleFields } from '@/lib/features/articles/drafts/types'

/** What the form of an article shows side by side after two people saved at once. */
export function comparedArticleFields(article: ArticleFields): ComparedField[] {
  const kindWords = (typed: readonly string[]) =>
    ARTICLE_KINDS.filter((kind) => typed.includes(kind))
      .map((kind) => ARTICLE_KIND_LABELS[kind])
      .join()
  const allianceWords = (ids: readonly string[]) =>
    article.allianceOptions
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join('\n')
  const texts: ComparedField[] = [
    { name: 'title', label: '标题', stored: article.title },
    { name: 'summary', label: '摘要', stored: article.summary },
    { name: 'body', label: '正文', stored: article.body },
    { name: 'author', label: '作者', stored: article.author },
    { name: 'sourceName', label: '稿件来源', stored: article.sourceName },
  ]
  if (!article.allowed.includes('classify')) return texts
  return [
    ...texts,
    { name: 'kind', label: '栏目', stored: kindWords([article.kind]), wordsOf: kindWords },
    {
      name: 'alliances',
      label: '相关联盟',
      stored: allianceWords(article.allianceIds),
      wordsOf: allianceWords,
    },
    { name: 'organizations', label: '相关单位', stored: article.organizations.join('\n') },
    { name: 'projects', label: '相关项目', stored: article.projects.join('\n') },
  ]
}
