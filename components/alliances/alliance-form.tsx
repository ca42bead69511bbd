'use client'

import { CheckboxGroup } from '@/components/forms/choice-group'
import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form, type FormAction } from '@/components/forms/form'
import { FormActions, FormSection } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { ListField } from '@/components/forms/list-field'
import { MarkdownField } from '@/components/forms/markdown-field'
import { MarkdownPreview, PreviewButton } from '@/components/forms/markdown-preview'
import { PartialDateField } from '@/components/forms/partial-date-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { ALLIANCE_ROLE_LABELS, ALLIANCE_ROLES } from '@/lib/features/alliances/constants'
import type { AllianceForEdit } from '@/lib/features/alliances/types'
import type { ActionState } from '@/lib/shared/action-state'
import { comparedAllianceFields } from './compared-fields'

type Part = { alliance: AllianceForEdit }

const UNITS_HINT = '写成员名录中的单位全称。'

function Basics({ alliance }: Part) {
  return (
    <FormSection title="基本情况">
      <TextArea
        name="summary"
        label="简介"
        hint="一两句话，显示在名称之下。"
        rows={3}
        defaultValue={alliance.summary}
      />
      <PartialDateField name="foundedOn" label="成立时间" defaultValue={alliance.foundedOn} />
      <TextField
        name="region"
        label="地区"
        hint="写全称，例如“山东省青岛市”。"
        defaultValue={alliance.region}
      />
      <TextField
        name="industry"
        label="行业"
        hint="例如托育服务、有色金属。"
        defaultValue={alliance.industry}
      />
      <ListField
        name="basedOn"
        label="依托园区"
        hint="市域产教联合体请写明所依托的产业园区。"
        defaultValue={alliance.basedOn}
      />
      {alliance.chainOptions.length > 0 && (
        <CheckboxGroup
          name="chainIds"
          label="产业链"
          choices={alliance.chainOptions}
          defaultValue={alliance.chainIds}
        />
      )}
    </FormSection>
  )
}

function People({ alliance }: Part) {
  return (
    <FormSection title="牵头、指导与支持">
      {ALLIANCE_ROLES.map((role) => (
        <ListField
          key={role}
          name={role}
          label={ALLIANCE_ROLE_LABELS[role]}
          hint={UNITS_HINT}
          defaultValue={alliance.roles[role]}
        />
      ))}
      <ListField
        name="advisers"
        label="顾问"
        hint="格式：姓名 | 受聘时的职务 | 起 | 止，任期可以不写。例如“周念丽 | 华东师范大学教育学部教授”。"
        defaultValue={alliance.advisers}
      />
    </FormSection>
  )
}

function Texts({ alliance }: Part) {
  return (
    <FormSection title="工作与章程">
      <ListField
        name="workAreas"
        label="工作领域"
        hint="例如人才交流与培养。"
        defaultValue={alliance.workAreas}
      />
      <MarkdownField name="body" label="联盟介绍" defaultValue={alliance.body} />
      <MarkdownPreview />
      <MarkdownField name="charter" label="章程" rows={8} defaultValue={alliance.charter} />
      <TextField
        name="note"
        label="说明"
        hint="读者需要知道的出处情况，例如“来源未给全称”。公开显示。"
        defaultValue={alliance.note}
      />
    </FormSection>
  )
}

/** What an alliance tells of itself: for its secretariat. */
export function AllianceForm({ action, alliance, kept }: Part & { action: FormAction; kept: ActionState }) {
  return (
    <Form action={action} initialState={kept} label="联盟资料">
      <input type="hidden" name="id" value={alliance.id} />
      <HiddenVersion version={alliance.version} />
      <ConflictNotice fields={comparedAllianceFields(alliance)} />
      <Basics alliance={alliance} />
      <People alliance={alliance} />
      <Texts alliance={alliance} />
      <FormActions>
        <SubmitButton>保存</SubmitButton>
        <PreviewButton />
      </FormActions>
    </Form>
  )
}
