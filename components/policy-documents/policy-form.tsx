'use client'

import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form, type FormAction } from '@/components/forms/form'
import { FormActions, FormSection } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { ListField } from '@/components/forms/list-field'
import { MarkdownField } from '@/components/forms/markdown-field'
import { MarkdownPreview, PreviewButton } from '@/components/forms/markdown-preview'
import { PartialDateField } from '@/components/forms/partial-date-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import {
  POLICY_LEVEL_LABELS,
  POLICY_LEVELS,
  POLICY_VALIDITIES,
  POLICY_VALIDITY_LABELS,
} from '@/lib/features/policy-documents/constants'
import type { PolicyForEdit, PolicyIssuerName } from '@/lib/features/policy-documents/types'
import type { ActionState } from '@/lib/shared/action-state'
import { comparedPolicyFields } from './compared-fields'

const LEVELS = POLICY_LEVELS.map((value) => ({ value, label: POLICY_LEVEL_LABELS[value] }))
const VALIDITIES = POLICY_VALIDITIES.map((value) => ({ value, label: POLICY_VALIDITY_LABELS[value] }))

type Part = { policy: PolicyForEdit | null }
/** `units`: those whose document it may be, where the issuer is one of the actor's own and not typed. */
type Issued = Part & { units: readonly PolicyIssuerName[] | null }

function Issuer({ policy, units }: Issued) {
  if (units === null) {
    return (
      <TextField
        name="issuer"
        label="发布机构"
        hint="与成员名录中的单位全称相同时，会自动链接到该单位。"
        required
        defaultValue={policy?.issuer}
      />
    )
  }
  if (policy) return <p className="field-hint">发布机构：{policy.issuer}</p>
  if (units.length > 1) {
    const options = units.map(({ id, name }) => ({ value: id, label: name }))
    return <SelectField name="issuerId" label="发布机构" required options={options} />
  }
  return units.map(({ id, name }) => (
    <p key={id} className="field-hint">
      <input type="hidden" name="issuerId" value={id} />
      发布机构：{name}
    </p>
  ))
}

function Catalogue({ policy, units }: Issued) {
  const warning = policy?.indexNumberWarning
  return (
    <>
      <TextField
        name="title"
        label="文件名称"
        hint="不写书名号，例如关于深化产教融合的实施意见。"
        required
        defaultValue={policy?.title}
      />
      <Issuer policy={policy} units={units} />
      <TextField
        name="indexNumber"
        label="索引号"
        hint={warning ?? '统一社会信用代码/年份-流水号，例如 11370322004432986Y/2025-5374930。'}
        width={32}
        spellCheck={false}
        defaultValue={policy?.indexNumber}
      />
      <TextField
        name="documentNumber"
        label="文号"
        hint="例如教职成〔2021〕4号。"
        width={24}
        defaultValue={policy?.documentNumber}
      />
      <SelectField
        name="level"
        label="级别"
        required
        options={LEVELS}
        empty={policy ? undefined : '请选择'}
        defaultValue={policy?.level}
      />
      <SelectField
        name="validity"
        label="有效性"
        hint="不能确认时选“有效性未知”。"
        required
        options={VALIDITIES}
        defaultValue={policy?.validity ?? 'unknown'}
      />
    </>
  )
}

function Dates({ policy }: Part) {
  const hint = '写到日，例如 2022-05-20。'
  return (
    <FormSection title="日期">
      <PartialDateField name="issuedOn" label="发文日期" defaultValue={policy?.issuedOn} />
      <TextField
        name="publishedOn"
        label="发布日期"
        hint={hint}
        width={12}
        defaultValue={policy?.publishedOn}
      />
      <TextField
        name="effectiveFrom"
        label="施行日期"
        hint={hint}
        width={12}
        defaultValue={policy?.effectiveFrom}
      />
    </FormSection>
  )
}

function Content({ policy }: Part) {
  return (
    <FormSection title="内容" note="正文与官方原文网址至少填写一项，方便查阅。">
      <TextArea
        name="summary"
        label="摘要"
        hint="一两句话，显示在列表与分享中。"
        rows={3}
        defaultValue={policy?.summary}
      />
      <ListField name="keyPoints" label="要点" rows={6} defaultValue={policy?.keyPoints} />
      <MarkdownField name="body" label="正文" defaultValue={policy?.body} />
      <MarkdownPreview />
      <TextField
        name="officialUrl"
        label="官方原文网址"
        hint="发布机构网站上的完整地址，以 https:// 开头。"
        spellCheck={false}
        defaultValue={policy?.officialUrl}
      />
      <ListField
        name="citations"
        label="引用的文件"
        hint="写文件名称。本站收录了同名文件时会自动链接。"
        defaultValue={policy?.citations}
      />
    </FormSection>
  )
}

/** A policy document: a new one where none is given. What is published changes as soon as it is saved. */
export function PolicyForm({
  action,
  id,
  policy,
  units,
  kept,
}: Issued & {
  action: FormAction
  id: string
  kept: ActionState
}) {
  return (
    <Form action={action} initialState={kept} label="政策文件">
      <input type="hidden" name="id" value={id} />
      {policy && (
        <>
          <HiddenVersion version={policy.version} />
          <ConflictNotice
            fields={comparedPolicyFields(policy).filter(({ name }) => units === null || name !== 'issuer')}
          />
        </>
      )}
      <Catalogue policy={policy} units={units} />
      <Dates policy={policy} />
      <Content policy={policy} />
      {policy && (
        <TextField
          name="slug"
          label="网址"
          hint="公开页面地址的最后一段。修改后，旧网址会自动转到新网址。"
          spellCheck={false}
          defaultValue={policy.slug}
        />
      )}
      <FormActions>
        <SubmitButton>{policy ? '保存' : '保存草稿'}</SubmitButton>
        <PreviewButton />
      </FormActions>
    </Form>
  )
}
