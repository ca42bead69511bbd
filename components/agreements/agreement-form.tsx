'use client'

import { RadioGroup } from '@/components/forms/choice-group'
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
import { UnitListField } from '@/components/parties/unit-list-field'
import {
  AGREEMENT_KIND_LABELS,
  AGREEMENT_KINDS,
  CONFIDENTIALITIES,
  CONFIDENTIALITY_LABELS,
} from '@/lib/features/agreements/constants'
import type { AgreementForEdit, Beginning, NewAgreement } from '@/lib/features/agreements/drafts/types'
import type { ActionState } from '@/lib/shared/action-state'
import { comparedAgreementFields } from './compared-fields'

const KINDS = AGREEMENT_KINDS.map((value) => ({ value, label: AGREEMENT_KIND_LABELS[value] }))
const CHOICES = CONFIDENTIALITIES.map((value) => ({ value, label: CONFIDENTIALITY_LABELS[value] }))

type Part = { stored?: Beginning }
type Keeping = Pick<NewAgreement, 'alliances' | 'mayKeepAlone'>
/** An entry from paper, or a draft to be confirmed here. */
type Origin = { paper: boolean }

function Entry({ stored, paper, alliances, mayKeepAlone }: Part & Keeping & Origin) {
  return (
    <>
      <TextField name="title" label="协议名称" required defaultValue={stored?.title} />
      <SelectField
        name="kind"
        label="类型"
        required
        options={KINDS}
        empty={stored?.kind ? undefined : '请选择'}
        defaultValue={stored?.kind}
      />
      {paper && (
        <TextField
          name="number"
          label="登记编号"
          hint="纸质协议上的编号，不可重复；留空的，登记时自动编号。"
          width={24}
          defaultValue={stored?.number}
        />
      )}
      <SelectField
        name="allianceId"
        label="登记的联盟"
        hint={
          paper
            ? '由该联盟的秘书处维护这条登记。'
            : '由该联盟的秘书处保存登记、为没有账号的一方发送确认链接。'
        }
        required={!mayKeepAlone}
        options={alliances}
        empty={mayKeepAlone ? '不属于联盟，由平台管理员维护' : undefined}
        defaultValue={stored?.allianceId === undefined ? alliances[0]?.value : stored.allianceId}
      />
      <UnitListField
        name="parties"
        label="各方"
        hint={`按甲方、乙方的顺序，至少两家，写成员名录中的单位全称，或统一社会信用代码。${paper ? '' : '本单位也要写上。'}`}
        required
        ordered
        verifiedOnly
        defaultValue={stored?.parties}
      />
    </>
  )
}

function Relations({ stored }: Part) {
  return (
    <FormSection title="与其他记录的关系">
      <TextField
        name="amends"
        label="补充的原协议"
        hint="本协议是补充协议时，填写原协议的编号。"
        width={24}
        defaultValue={stored?.amends}
      />
      <TextField
        name="renews"
        label="续签的原协议"
        hint="本协议续签另一份协议时，填写原协议的编号；本协议生效后，原协议显示“已续签”。"
        width={24}
        defaultValue={stored?.renews}
      />
      <ListField
        name="projects"
        label="相关的合作项目"
        hint="写已登记项目的完整名称或登记号。"
        rows={2}
        defaultValue={stored?.projects}
      />
    </FormSection>
  )
}

function Terms({ stored, paper }: Part & Origin) {
  return (
    <FormSection title={paper ? '签订与期限' : '期限'}>
      {paper && <PartialDateField name="signedOn" label="签订日期" defaultValue={stored?.signedOn} />}
      <TextField
        name="validFrom"
        label="生效日期"
        hint={`写到日，例如 2026-09-01。${paper ? '' : '留空的，自各方确认生效之日起。'}`}
        width={12}
        defaultValue={stored?.validFrom}
      />
      <TextField
        name="validTo"
        label="到期日期"
        hint="没有期限的留空。到期后登记簿会自动显示“已到期”。"
        width={12}
        defaultValue={stored?.validTo}
      />
    </FormSection>
  )
}

function Contents({ stored }: Part) {
  return (
    <FormSection title="内容与公开程度">
      <RadioGroup
        name="confidentiality"
        label="公开程度"
        hint="按各方的约定选择。登记信息指编号、名称、类型、各方、日期和状态。"
        required
        choices={CHOICES}
        defaultValue={stored?.confidentiality ?? 'register_only'}
      />
      <TextArea name="summary" label="摘要" rows={3} defaultValue={stored?.summary} />
      <MarkdownField name="body" label="全文" defaultValue={stored?.body} />
      <MarkdownPreview />
      <TextArea
        name="note"
        label="说明"
        hint="读者须知道的来源情况，会公开显示。"
        rows={2}
        defaultValue={stored?.note}
      />
    </FormSection>
  )
}

function DrafterField({ drafters }: { drafters: NewAgreement['drafters'] }) {
  const [only, second] = drafters ?? []
  if (!drafters || !only) return null
  if (!second) return <input type="hidden" name="drafterId" value={only.value} />
  return <SelectField name="drafterId" label="起草单位" required options={drafters} empty="请选择" />
}

/** An agreement: a draft to be confirmed by its parties, or the entry of one from paper; new where none is stored. */
export function AgreementForm({
  action,
  start: { id, drafters, alliances, mayKeepAlone },
  agreement,
  begin,
  returnTo,
  kept,
}: {
  action: FormAction
  start: NewAgreement
  agreement?: AgreementForEdit
  /** What a new draft begins with. */
  begin?: Beginning
  returnTo: string
  kept: ActionState
}) {
  const stored = agreement ?? begin
  const paper = agreement ? agreement.origin === 'paper' : drafters === null
  return (
    <Form drafts action={action} initialState={kept} label={paper ? '协议登记' : '协议草稿'}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {agreement && (
        <>
          <HiddenVersion version={agreement.version} />
          <ConflictNotice fields={comparedAgreementFields(agreement)} />
        </>
      )}
      <DrafterField drafters={agreement ? null : drafters} />
      <Entry stored={stored} paper={paper} alliances={alliances} mayKeepAlone={mayKeepAlone} />
      <Terms stored={stored} paper={paper} />
      <Relations stored={stored} />
      <Contents stored={stored} />
      {agreement?.isRegistered && (
        <TextArea
          name="reason"
          label="更正原因"
          hint="已登记的内容有更正时必填：更正会作为新的一版记入台账，原来的一版保留。"
          rows={2}
        />
      )}
      <FormActions>
        <SubmitButton>{agreement ? '保存' : '保存草稿'}</SubmitButton>
        <PreviewButton />
      </FormActions>
    </Form>
  )
}
