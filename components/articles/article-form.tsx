'use client'

import { CheckboxGroup } from '@/components/forms/choice-group'
import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form, type FormAction } from '@/components/forms/form'
import { FormActions, FormSection } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { ListField } from '@/components/forms/list-field'
import { MarkdownField } from '@/components/forms/markdown-field'
import { MarkdownPreview, PreviewButton } from '@/components/forms/markdown-preview'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { ARTICLE_KIND_LABELS, ARTICLE_KINDS } from '@/lib/features/articles/constants'
import type { AllianceOption, ArticleFields, ArticleStart } from '@/lib/features/articles/drafts/types'
import type { ActionState } from '@/lib/shared/action-state'
import { comparedArticleFields } from './compared-fields'

const KINDS = ARTICLE_KINDS.map((value) => ({ value, label: ARTICLE_KIND_LABELS[value] }))

type Stored = Pick<
  ArticleFields,
  | 'kind'
  | 'title'
  | 'summary'
  | 'body'
  | 'author'
  | 'sourceName'
  | 'organizations'
  | 'allianceIds'
  | 'projects'
>

function Texts({ stored }: { stored?: Stored }) {
  return (
    <>
      <TextField name="title" label="标题" required defaultValue={stored?.title} />
      <TextArea
        name="summary"
        label="摘要"
        hint="一两句话，显示在列表与分享中。"
        rows={3}
        defaultValue={stored?.summary}
      />
      <MarkdownField name="body" label="正文" required rows={18} defaultValue={stored?.body} />
      <MarkdownPreview />
      <TextField name="author" label="作者" hint="写姓名或部门。" width={20} defaultValue={stored?.author} />
      <TextField
        name="sourceName"
        label="稿件来源"
        hint="转载时写明原载媒体或文件。"
        defaultValue={stored?.sourceName}
      />
    </>
  )
}

/** Kind and relations: not kept in versions, so on a public article they show at once. */
function Classification({
  stored,
  alliances,
  isPublic = false,
}: {
  stored?: Stored
  alliances: readonly AllianceOption[]
  isPublic?: boolean
}) {
  return (
    <FormSection title="栏目与关联" note={isPublic && '文章已公开，这一部分保存后立即生效，不必再次发布。'}>
      <SelectField
        name="kind"
        label="栏目"
        required
        options={KINDS}
        empty={stored ? undefined : '请选择'}
        defaultValue={stored?.kind}
      />
      {alliances.length > 0 && (
        <CheckboxGroup
          name="alliances"
          label="相关联盟"
          hint="由所选联盟的秘书处或审核员审核；不选则由平台管理员审核。"
          choices={alliances.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={stored?.allianceIds}
        />
      )}
      <ListField
        name="organizations"
        label="相关单位"
        hint="写成员名录中的单位全称，文章会显示在这些单位的页面上。"
        defaultValue={stored?.organizations}
      />
      <ListField
        name="projects"
        label="相关项目"
        hint="写已登记的合作项目的完整名称。"
        rows={2}
        defaultValue={stored?.projects}
      />
    </FormSection>
  )
}

/** A new article: a draft that nobody but its owners sees. */
export function NewArticleForm({
  action,
  start,
  returnTo,
  kept,
}: {
  action: FormAction
  start: ArticleStart
  returnTo: string
  kept: ActionState
}) {
  const { id, proposers, allianceOptions } = start
  return (
    <Form action={action} initialState={kept} label="新文章">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {proposers.length > 1 ? (
        <SelectField
          name="proposerId"
          label="报送单位"
          required
          options={proposers.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      ) : (
        <input type="hidden" name="proposerId" value={proposers[0]?.id ?? ''} />
      )}
      <Texts />
      <Classification alliances={allianceOptions} />
      <FormActions>
        <SubmitButton>保存草稿</SubmitButton>
        <PreviewButton />
      </FormActions>
    </Form>
  )
}

/** An article being worked on. What the actor may not change is not offered. */
export function ArticleForm({
  action,
  article,
  returnTo,
  kept,
}: {
  action: FormAction
  article: ArticleFields
  returnTo: string
  kept: ActionState
}) {
  const isPublic = article.publishedVersion !== null
  const mayClassify = article.allowed.includes('classify')
  return (
    <Form action={action} initialState={kept} label="编辑文章">
      <input type="hidden" name="id" value={article.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <HiddenVersion version={article.version} />
      <ConflictNotice fields={comparedArticleFields(article)} />
      <Texts stored={article} />
      {mayClassify ? (
        <Classification stored={article} alliances={article.allianceOptions} isPublic={isPublic} />
      ) : (
        <>
          <input type="hidden" name="kind" value={article.kind} />
          <p className="field-hint">文章公开后，栏目和关联由审核人员修改。</p>
        </>
      )}
      {mayClassify && article.isReviewer && (
        <TextField
          name="slug"
          label="网址"
          hint="公开页面地址的最后一段。修改后，旧网址会自动转到新网址。"
          spellCheck={false}
          defaultValue={article.slug}
        />
      )}
      <FormActions>
        <SubmitButton>{isPublic ? '保存修改稿' : '保存'}</SubmitButton>
        <PreviewButton />
      </FormActions>
    </Form>
  )
}
