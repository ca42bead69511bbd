'use client'

import type { ReactNode } from 'react'
import { Form, type FormAction } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Confirm } from '@/components/ui/confirm'
import {
  publish,
  recallFromReview,
  reopen,
  returnToAuthors,
  submitForReview,
  withdraw,
} from '@/lib/features/articles/actions'
import type { ArticleFields } from '@/lib/features/articles/drafts/types'

type Step = { article: ArticleFields; returnTo: string }

function StepForm({
  action,
  label,
  variant,
  article,
  returnTo,
  children,
}: Step & {
  action: FormAction
  label: string
  variant?: 'primary' | 'quiet' | 'danger'
  children?: ReactNode
}) {
  return (
    <Form action={action} label={label}>
      <input type="hidden" name="id" value={article.id} />
      <input type="hidden" name="version" value={article.version} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {children}
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </Form>
  )
}

function PublishStep(step: Step) {
  const { article } = step
  return (
    <StepForm {...step} action={publish} label={article.publishedVersion === null ? '发布' : '发布修改稿'}>
      <TextField
        name="publishedOn"
        label="发布日期"
        hint="留空则为今天；再次发布时默认不变。写到日，例如 2022-05-20。"
        width={12}
        defaultValue={article.publishedOn}
      />
    </StepForm>
  )
}

function ReturnStep(step: Step) {
  return (
    <Confirm label="退回修改…" question="文章将退回给撰写人，并显示您写的理由。已公开的版本不受影响。">
      <StepForm {...step} action={returnToAuthors} label="退回">
        <TextArea name="reason" label="退回的理由" hint="写明需要修改什么。" required />
      </StepForm>
    </Confirm>
  )
}

function WithdrawStep(step: Step) {
  const question = `《${step.article.title}》将从公开页面消失，各版本仍然保留，可以重新起草后再发布。`
  return (
    <Confirm label="撤下文章…" question={question}>
      <StepForm {...step} action={withdraw} label="撤下" variant="danger">
        <TextArea name="reason" label="撤下的理由" required />
      </StepForm>
    </Confirm>
  )
}

/** The steps that the actor may take with the article now, each a form of its own. */
export function ArticleSteps(step: Step) {
  const { article } = step
  const may = (verb: ArticleFields['allowed'][number]) => article.allowed.includes(verb)
  const isWaiting = article.hasChanges || article.status === 'in_review'
  const steps = [
    may('submit') && article.hasChanges && (
      <StepForm key="submit" {...step} action={submitForReview} label="提交审核" />
    ),
    may('publish') && isWaiting && <PublishStep key="publish" {...step} />,
    may('recall') && (
      <StepForm key="recall" {...step} action={recallFromReview} label="撤回，继续修改" variant="quiet" />
    ),
    may('return') && <ReturnStep key="return" {...step} />,
    may('withdraw') && <WithdrawStep key="withdraw" {...step} />,
    may('reopen') && <StepForm key="reopen" {...step} action={reopen} label="重新起草" />,
  ].filter((one) => one !== false)
  return steps.length > 0 ? <div className="form">{steps}</div> : <p>没有需要办理的事项。</p>
}
