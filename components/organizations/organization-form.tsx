'use client'

import { CheckboxGroup } from '@/components/forms/choice-group'
import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions, FormSection } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { ListField } from '@/components/forms/list-field'
import { MarkdownField } from '@/components/forms/markdown-field'
import { MarkdownPreview, PreviewButton } from '@/components/forms/markdown-preview'
import { NumberField } from '@/components/forms/number-field'
import type { Option } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { updateOrganizationAction } from '@/lib/features/organizations/actions'
import type { OrganizationForEdit } from '@/lib/features/organizations/types'
import type { ActionState } from '@/lib/shared/action-state'
import { comparedOrganizationFields } from './compared-fields'
import { CreditCodeField, RegionField } from './identity-fields'

function Contact({ unit }: { unit: OrganizationForEdit }) {
  return (
    <FormSection title="所在地与联系方式">
      <RegionField defaultValue={unit.region} />
      <TextField name="address" label="地址" defaultValue={unit.address} autoComplete="street-address" />
      <TextField
        name="phone"
        label="电话"
        hint="公开显示的办公电话。"
        type="tel"
        width={20}
        defaultValue={unit.phone}
      />
      <TextField
        name="website"
        label="网站"
        hint="以 http:// 或 https:// 开头。"
        type="url"
        defaultValue={unit.website}
      />
    </FormSection>
  )
}

function Scope({ unit, chains }: { unit: OrganizationForEdit; chains: readonly Option[] }) {
  return (
    <FormSection title="专业、产业链与规模">
      {unit.kind === 'school' && (
        <>
          <ListField name="majorGroups" label="专业群" defaultValue={unit.majorGroups} />
          <ListField name="majors" label="专业" defaultValue={unit.majors} />
        </>
      )}
      {chains.length > 0 && (
        <CheckboxGroup name="chainIds" label="产业链" choices={chains} defaultValue={unit.chainIds} />
      )}
      <NumberField
        name="employeeCount"
        label="职工人数"
        hint="接收实习学生的人数上限以它计算，请写到截至日期为止的实际在岗人数。"
        defaultValue={unit.employeeCount}
      />
      <TextField
        name="employeeCountAsOf"
        label="职工人数的截至日期"
        hint="例如 2026-06-30。"
        width={12}
        defaultValue={unit.employeeCountAsOf}
      />
    </FormSection>
  )
}

/** What a unit says of itself. Its name and kind were verified and are changed by the platform administrator. */
export function OrganizationForm({
  unit,
  chains,
  kept,
}: {
  unit: OrganizationForEdit
  chains: readonly Option[]
  kept: ActionState
}) {
  return (
    <Form id="organization" action={updateOrganizationAction} initialState={kept} label="单位资料">
      <input type="hidden" name="id" value={unit.id} />
      <HiddenVersion version={unit.version} />
      <ConflictNotice fields={comparedOrganizationFields(unit, chains)} />
      {unit.creditCode === null && <CreditCodeField />}
      <TextArea
        name="summary"
        label="简介"
        hint="一两句话，显示在列表、搜索与分享中。"
        rows={3}
        defaultValue={unit.summary}
      />
      <TextField name="shortName" label="简称" width={16} defaultValue={unit.shortName} />
      <ListField
        name="aliases"
        label="又称"
        hint="曾用名、通行的别称，供查找时使用。"
        rows={2}
        defaultValue={unit.aliases}
      />
      <Contact unit={unit} />
      <Scope unit={unit} chains={chains} />
      <MarkdownField name="body" label="正文" hint="介绍本单位育人与合作的做法。" defaultValue={unit.body} />
      <MarkdownPreview />
      <FormActions>
        <SubmitButton>保存</SubmitButton>
        <PreviewButton />
      </FormActions>
    </Form>
  )
}
