import { Badge, type Tone } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import { type Step, Steps } from '@/components/ui/steps'
import { ARTICLE_STATUS_LABELS, type ArticleStatus } from '@/lib/features/articles/constants'
import type { ArticleFields } from '@/lib/features/articles/drafts/types'

const TONES: Record<ArticleStatus, Tone> = {
  draft: 'neutral',
  in_review: 'warning',
  published: 'success',
  withdrawn: 'error',
}

/** How far an article has come, as a badge. */
export function ArticleStatusBadge({ status }: { status: ArticleStatus }) {
  return <Badge tone={TONES[status]}>{ARTICLE_STATUS_LABELS[status]}</Badge>
}

const LINE = ['draft', 'in_review', 'published'] as const

function stepsOf(status: ArticleStatus): Step[] {
  if (status === 'withdrawn') {
    return [
      ...LINE.map((step): Step => ({ label: ARTICLE_STATUS_LABELS[step], state: 'done' })),
      { label: ARTICLE_STATUS_LABELS.withdrawn, state: 'stopped' },
    ]
  }
  const at = LINE.indexOf(status)
  return LINE.map((step, index) => ({
    label: ARTICLE_STATUS_LABELS[step],
    state: index < at ? 'done' : index === at ? 'current' : 'todo',
  }))
}

/** Where the article stands in its life, why it was returned or withdrawn, and what of it visitors see. */
export function ArticleState({ article }: { article: ArticleFields }) {
  const { status, reason, publishedVersion, hasChanges } = article
  return (
    <>
      <Steps label="文章的进度" steps={stepsOf(status)} />
      {reason && (
        <Notice tone="warning" title={status === 'withdrawn' ? '文章已撤下' : '文章已退回，请修改后再提交'}>
          <p>理由：{reason}</p>
        </Notice>
      )}
      {publishedVersion !== null && (
        <p>
          访客现在看到的是<a href={`/news/${article.slug}`}>第 {publishedVersion} 版</a>
          {hasChanges ? '，下面的修改稿尚未公开。' : '，与下面的文字相同。'}
        </p>
      )}
    </>
  )
}
