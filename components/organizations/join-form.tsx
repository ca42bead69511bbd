'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { type ComparedField, ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions, FormSection } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { correctApplicationAction, submitApplicationAction } from '@/lib/features/organizations/join/actions'
import type { JoinApplication } from '@/lib/features/organizations/join/types'
import { IdentityFields, RegionField } from './identity-fields'

function Contact({ stored }: { stored?: JoinApplication }) {
  return (
    <FormSection title="联系人" note="只有秘书处和平台管理员能看到。核验通过后，账号邀请会发给联系人。">
      <TextField
        name="contactName"
        label="联系人"
        required
        autoComplete="name"
        width={16}
        defaultValue={stored?.contactName}
      />
      <TextField
        name="contactPhone"
        label="联系电话"
        hint="例如 0532-00000000 转 8001。"
        type="tel"
        required
        autoComplete="tel"
        width={20}
        defaultValue={stored?.contactPhone}
      />
      <TextField
        name="contactEmail"
        label="联系邮箱"
        hint="有邮箱时，结果会同时用邮件通知。"
        type="email"
        autoComplete="email"
        width={32}
        defaultValue={stored?.contactEmail}
      />
    </FormSection>
  )
}

function Fields({ alliances, stored }: { alliances: readonly Option[]; stored?: JoinApplication }) {
  return (
    <>
      <IdentityFields stored={stored} />
      <RegionField required defaultValue={stored?.region} />
      <TextField
        name="website"
        label="网站"
        hint="以 http:// 或 https:// 开头。"
        type="url"
        defaultValue={stored?.website}
      />
      <SelectField
        name="allianceId"
        label="希望加入的联盟"
        hint="选择后由该联盟的秘书处核验；不选则由平台管理员核验。"
        options={alliances}
        empty="暂不选择"
        defaultValue={stored?.allianceId}
      />
      <Contact stored={stored} />
      <TextArea
        name="evidence"
        label="证明材料说明"
        hint="写明凭什么可以核实，例如营业执照登记机关、主管部门批复的文号、官网上的公示地址。"
        required
        defaultValue={stored?.evidence}
      />
      <CheckboxField name="authorized" label="我受本单位委托提交申请，所填内容属实。" required />
    </>
  )
}

/** 入驻申请. `token` is the key of the link that will follow it. */
export function JoinForm({ alliances, token }: { alliances: readonly Option[]; token: string }) {
  return (
    <Form action={submitApplicationAction} label="入驻申请">
      <input type="hidden" name="token" value={token} />
      <Fields alliances={alliances} />
      <FormActions>
        <SubmitButton>提交申请</SubmitButton>
      </FormActions>
    </Form>
  )
}

function comparedFields(stored: JoinApplication): ComparedField[] {
  return [
    { name: 'name', label: '单位名称', stored: stored.name },
    { name: 'creditCode', label: '统一社会信用代码', stored: stored.creditCode ?? '' },
    { name: 'region', label: '地区', stored: stored.region ?? '' },
    { name: 'contactName', label: '联系人', stored: stored.contactName },
    { name: 'contactPhone', label: '联系电话', stored: stored.contactPhone },
    { name: 'evidence', label: '证明材料说明', stored: stored.evidence },
  ]
}

/** A returned application, to be corrected and handed in again. */
export function CorrectionForm({
  alliances,
  application,
  token,
}: {
  alliances: readonly Option[]
  application: JoinApplication
  token: string
}) {
  return (
    <Form action={correctApplicationAction} label="修改入驻申请">
      <input type="hidden" name="token" value={token} />
      <HiddenVersion version={application.version} />
      <ConflictNotice fields={comparedFields(application)} />
      <Fields alliances={alliances} stored={application} />
      <FormActions>
        <SubmitButton>修改后再次提交</SubmitButton>
      </FormActions>
    </Form>
  )
}
