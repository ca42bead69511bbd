import { RecordHistory } from '@/components/audit/record-history'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { keptOf } from '@/components/records/kept-form'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { saveArticle, startArticle } from '@/lib/features/articles/actions'
import type { ArticleScope } from '@/lib/features/articles/drafts/data'
import {
  ARTICLE_BASES,
  loadArticleForEdit,
  loadArticleLines,
  loadArticleStart,
} from '@/lib/features/articles/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'
import { ArticleForm, NewArticleForm } from './article-form'
import { ArticleReading } from './article-reading'
import { ArticleState } from './article-state'
import { ArticleSteps } from './article-steps'
import { ArticleTable } from './article-table'

/** The words of each scope: those who write, and those who review. */
export const ARTICLE_WORDS = {
  own: {
    home: { label: '工作台', href: '/workspace' },
    title: '本单位的文章',
    lead: '写好后提交审核；审核通过即公开，退回时会写明理由。',
    empty: '点击“写文章”，向联盟报送新闻、公告、典型案例或年度工作总结。',
  },
  review: {
    home: { label: '管理', href: '/admin' },
    title: '文章审核',
    lead: '审核成员单位报送的文章，也可以秘书处的名义撰写和发布。',
    empty: '成员单位提交的文章会出现在这里。',
  },
} as const satisfies Record<ArticleScope, unknown>

export type StaffListQuery = ListQuery & { done?: string | string[] }

/** The list of articles that somebody writes or reviews. */
export async function ArticleLinesPage({ scope, query }: { scope: ArticleScope; query: StaffListQuery }) {
  const lines = await loadArticleLines(scope, query)
  const { home, title, lead, empty } = ARTICLE_WORDS[scope]
  const base = ARTICLE_BASES[scope]
  return (
    <PageShell
      trail={[home, { label: title, href: base }]}
      head={
        <PageHead title={title} lead={lead} picture={<ButtonLink href={`${base}/new`}>写文章</ButtonLink>} />
      }
    >
      <DoneNotice done={query.done} />
      <ArticleTable lines={lines} base={base} empty={empty} />
    </PageShell>
  )
}

/** The form of a new article. */
export async function NewArticlePage({ scope }: { scope: ArticleScope }) {
  const base = ARTICLE_BASES[scope]
  const [start, kept] = await Promise.all([loadArticleStart(scope), loadKeptForm(`${base}/new`)])
  const { home, title } = ARTICLE_WORDS[scope]
  return (
    <PageShell
      trail={[home, { label: title, href: base }, { label: '写文章', href: `${base}/new` }]}
      head={<PageHead title="写文章" lead="保存为草稿后，还可以继续修改。" />}
    >
      <NewArticleForm action={startArticle} start={start} returnTo={base} kept={kept} />
    </PageShell>
  )
}

/** One article for those who write or review it: where it stands, what may be done, its texts, its history. */
export async function ArticleEditPage({
  scope,
  id,
  done,
}: {
  scope: ArticleScope
  id: string
  done: string | string[] | undefined
}) {
  const base = ARTICLE_BASES[scope]
  const path = `${base}/${id}`
  const [article, kept] = await Promise.all([loadArticleForEdit(scope, id), loadKeptForm(path)])
  const { home, title } = ARTICLE_WORDS[scope]
  const { bodyHtml, history, ...fields } = article
  return (
    <PageShell
      trail={[home, { label: title, href: base }, { label: article.title, href: path }]}
      head={
        <PageHead
          title={article.title}
          lead={article.proposer ? `${article.proposer} 报送` : '由秘书处或平台撰写'}
          picture={
            <ButtonLink variant="quiet" href={`${path}/versions`}>
              版本与比较
            </ButtonLink>
          }
        />
      }
      aside={
        <>
          <section aria-labelledby="steps">
            <SectionHeading id="steps" title="下一步" />
            <ArticleSteps key={article.version} article={fields} returnTo={base} />
          </section>
          <RecordHistory history={history} />
        </>
      }
    >
      <DoneNotice done={done} />
      <ArticleState article={fields} />
      {article.allowed.includes('edit') ? (
        <ArticleForm action={saveArticle} article={fields} returnTo={base} kept={keptOf(kept, 'title')} />
      ) : (
        <ArticleReading article={fields} bodyHtml={bodyHtml} />
      )}
    </PageShell>
  )
}
