import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { EmptyState } from '@/components/ui/empty-state'
import type { ArticleScope } from '@/lib/features/articles/drafts/data'
import { ARTICLE_BASES } from '@/lib/features/articles/drafts/loaders'
import { loadArticleVersions } from '@/lib/features/articles/versions/loaders'
import { articleTrail } from './article-pages'
import { VersionChoice, VersionComparison, VersionList } from './version-comparison'

/** The published versions of an article, and any two of them compared. */
export async function ArticleVersionsPage({
  scope,
  id,
  query,
}: {
  scope: ArticleScope
  id: string
  query: { from?: string | string[]; to?: string | string[] }
}) {
  const versions = await loadArticleVersions(id, query)
  if (!versions) return <Missing />
  const path = `${ARTICLE_BASES[scope]}/${id}`
  return (
    <PageShell
      trail={[
        ...articleTrail(scope),
        { label: versions.title, href: path },
        { label: '版本', href: `${path}/versions` },
      ]}
      head={<PageHead title="版本与比较" lead={`《${versions.title}》发布过的每一版都原样保存。`} />}
    >
      {versions.versions.length === 0 ? (
        <EmptyState title="还没有发布过">文章发布后，每一版都会列在这里，可以两两比较。</EmptyState>
      ) : (
        <>
          <VersionList versions={versions} />
          <VersionChoice versions={versions} />
          <VersionComparison versions={versions} />
        </>
      )}
    </PageShell>
  )
}
