'use client'

import { CheckboxGroup } from '@/components/forms/choice-group'
import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form, type FormAction } from '@/components/forms/form'
import { FormActions, FormSection } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { ListField } from '@/components/forms/list-field'
import { MarkdownField } from '@/components/forms/markdown-field'
import { MarkdownPreview, PreviewButton } from '@/components/forms/markdown-preview'
import { NumberField } from '@/components/forms/number-field'
import { PartialDateField } from '@/components/forms/partial-date-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { ProjectFields, ProjectForEdit } from '@/lib/features/projects/drafts/types'
import type { ProjectOptions } from '@/lib/features/projects/options/types'
import type { ActionState } from '@/lib/shared/action-state'
import { yuanText } from '@/lib/shared/money'
import { comparedProjectFields } from './compared-fields'
import { ProjectIdentityFields } from './project-identity-fields'
import { ProjectProgressFields } from './project-progress-fields'

type Part = { stored?: ProjectFields }

function Terms({ stored }: Part) {
  return (
    <FormSection title="时间与规模">
      <PartialDateField
        name="startsOn"
        label="开始日期"
        hint="提交登记前须填写。"
        defaultValue={stored?.startsOn}
      />
      <PartialDateField name="endsOn" label="结束日期" defaultValue={stored?.endsOn} />
      <NumberField name="intake" label="招收人数" hint="例如 30。" defaultValue={stored?.intake} />
      <TextField
        name="fundingSource"
        label="经费来源"
        hint="例如企业承担全部费用。"
        defaultValue={stored?.fundingSource}
      />
      <NumberField
        name="budgetFen"
        label="经费（元）"
        hint="例如 500000 或 50万。会公开显示。"
        decimal
        width={14}
        defaultValue={stored?.budgetFen && yuanText(stored.budgetFen)}
      />
    </FormSection>
  )
}

function Texts({ stored }: Part) {
  return (
    <FormSection title="介绍">
      <TextArea
        name="summary"
        label="简介"
        hint="一两句话，显示在列表与分享中。提交登记前须填写。"
        rows={3}
        defaultValue={stored?.summary}
      />
      <TextArea name="goals" label="目标" defaultValue={stored?.goals} />
      <MarkdownField name="body" label="项目介绍" defaultValue={stored?.body} />
      <MarkdownPreview />
      <TextArea
        name="note"
        label="说明"
        hint="读者须知道的来源情况或口径，会公开显示。"
        rows={2}
        defaultValue={stored?.note}
      />
    </FormSection>
  )
}

function Links({ stored, options }: Part & { options: ProjectOptions }) {
  const { alliances, platforms, chains } = options
  return (
    <FormSection title="内容与关联">
      <ListField
        name="topics"
        label="合作内容"
        hint="例如师资培训、课程开发。"
        defaultValue={stored?.topics}
      />
      <ListField name="majors" label="专业" defaultValue={stored?.majors} />
      {alliances.length > 0 && (
        <CheckboxGroup
          name="allianceIds"
          label="所属联盟"
          hint="由所选联盟的秘书处登记，也会显示在联盟的页面上。"
          choices={alliances}
          defaultValue={stored?.allianceIds}
        />
      )}
      {platforms.length > 0 && (
        <CheckboxGroup
          name="platformIds"
          label="共建平台"
          choices={platforms}
          defaultValue={stored?.platformIds}
        />
      )}
      {chains.length > 0 && (
        <CheckboxGroup name="chainIds" label="产业链" choices={chains} defaultValue={stored?.chainIds} />
      )}
    </FormSection>
  )
}

/** A project: a new one where none is stored. What the register stands for is only shown where it may not change. */
export function ProjectForm({
  action,
  id,
  project,
  leads,
  options,
  returnTo,
  kept,
}: {
  action: FormAction
  id: string
  project?: ProjectForEdit
  /** The actor's own units, for a new project. */
  leads?: string[]
  options: ProjectOptions
  returnTo: string
  kept: ActionState
}) {
  return (
    <Form drafts action={action} initialState={kept} label="合作项目" notes={project?.reviewNotes}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {project && (
        <>
          <HiddenVersion version={project.version} />
          <ConflictNotice fields={comparedProjectFields(project)} />
        </>
      )}
      <ProjectIdentityFields stored={project} leads={leads} locked={project && !project.mayEditIdentity} />
      <Terms stored={project} />
      <Texts stored={project} />
      <ProjectProgressFields stored={project} />
      <Links stored={project} options={options} />
      {project && (
        <TextField
          name="slug"
          label="网址"
          hint="公开页面地址的最后一段。修改后，旧网址会自动转到新网址。"
          spellCheck={false}
          defaultValue={project.slug}
        />
      )}
      <FormActions>
        <SubmitButton>{project ? '保存' : '保存草稿'}</SubmitButton>
        <PreviewButton />
      </FormActions>
    </Form>
  )
}
