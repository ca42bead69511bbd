import { RecordHistory } from '@/components/audit/record-history'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { saveArticle, startArticle } from '@/lib/features/articles/actions'
import type { ArticleScope } from '@/lib/features/articles/drafts/data'
import {
  ARTICLE_BASES,
  loadArticleForEdit,
  loadArticleLines,
  loadArticleRecord,
  loadArticleStart,
} from '@/lib/features/articles/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'
import { ArticleForm, NewArticleForm } from './article-form'
import { ArticleReading } from './article-reading'
import { ArticleState } from './article-state'
import { ArticleSteps } from './article-steps'
import { ArticleTable } from './article-table'

/** The words of each scope: those who write, and those who review. */
const ARTICLE_WORDS = {
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

/** The way to a scope's list. */
export const articleTrail = (scope: ArticleScope) => [
  ARTICLE_WORDS[scope].home,
  { label: ARTICLE_WORDS[scope].title, href: ARTICLE_BASES[scope] },
]

export type StaffListQuery = ListQuery & { done?: string | string[] }

/** The list of articles that somebody writes or reviews. */
export async function ArticleLinesPage({ scope, query }: { scope: ArticleScope; query: StaffListQuery }) {
  const lines = await loadArticleLines(scope, query)
  if (!lines) return <Missing />
  const { title, lead, empty } = ARTICLE_WORDS[scope]
  const base = ARTICLE_BASES[scope]
  return (
    <PageShell
      trail={articleTrail(scope)}
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
  const path = `${ARTICLE_BASES[scope]}/new`
  const [start, kept] = await Promise.all([loadArticleStart(scope), loadKeptForm(path)])
  if (!start) return <Missing />
  return (
    <PageShell
      trail={[...articleTrail(scope), { label: '写文章', href: path }]}
      head={<PageHead title="写文章" lead="保存为草稿后，还可以继续修改。" />}
    >
      <NewArticleForm action={startArticle} start={start} returnTo={ARTICLE_BASES[scope]} kept={kept} />
    </PageShell>
  )
}

type Place = { scope: ArticleScope; id: string }

/** One article for those who write or review it: where it stands, what may be done, what it says, its history. */
export async function ArticleRecordPage({ scope, id, done }: Place & { done?: string | string[] }) {
  const record = await loadArticleRecord(id)
  if (!record) return <Missing />
  const base = ARTICLE_BASES[scope]
  const path = `${base}/${id}`
  const { bodyHtml, ...article } = record.article
  return (
    <PageShell
      trail={[...articleTrail(scope), { label: article.title, href: path }]}
      head={
        <PageHead
          title={article.title}
          lead={article.proposer ? `${article.proposer}报送` : '由秘书处或平台撰写'}
          picture={<ArticleLinks path={path} mayEdit={article.allowed.includes('edit')} />}
        />
      }
      aside={
        <>
          <section aria-labelledby="steps">
            <SectionHeading id="steps" title="下一步" />
            <ArticleSteps key={article.version} article={article} returnTo={base} />
          </section>
          <RecordHistory history={record.history} />
        </>
      }
    >
      <DoneNotice done={done} />
      <ArticleState article={article} />
      <ArticleReading article={article} bodyHtml={bodyHtml} />
    </PageShell>
  )
}

function ArticleLinks({ path, mayEdit }: { path: string; mayEdit: boolean }) {
  return (
    <p className="actions">
      {mayEdit && (
        <ButtonLink variant="quiet" href={`${path}/edit`}>
          修改
        </ButtonLink>
      )}
      <ButtonLink variant="quiet" href={`${path}/versions`}>
        版本与比较
      </ButtonLink>
    </p>
  )
}

/** The form of one article, for those who may change it now. */
export async function ArticleEditPage({ scope, id }: Place) {
  const base = ARTICLE_BASES[scope]
  const path = `${base}/${id}`
  const [found, kept] = await Promise.all([loadArticleForEdit(id), loadKeptForm(`${path}/edit`)])
  if (!found?.allowed.includes('edit')) return <Missing />
  const { bodyHtml: _, ...article } = found
  return (
    <PageShell
      trail={[
        ...articleTrail(scope),
        { label: article.title, href: path },
        { label: '修改', href: `${path}/edit` },
      ]}
      head={<PageHead title="修改文章" lead={article.title} />}
    >
      <ArticleForm action={saveArticle} article={article} returnTo={base} kept={kept} />
    </PageShell>
  )
}
