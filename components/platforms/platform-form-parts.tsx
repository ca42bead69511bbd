'use client'

import { CheckboxGroup } from '@/components/forms/choice-group'
import { FormSection } from '@/components/forms/form-section'
import { ListField } from '@/components/forms/list-field'
import { MarkdownField } from '@/components/forms/markdown-field'
import { MarkdownPreview } from '@/components/forms/markdown-preview'
import { PartialDateField } from '@/components/forms/partial-date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { COLLEGE_TASKS } from '@/lib/features/platforms/constants'
import type { PlatformForEdit } from '@/lib/features/platforms/types'
import { ownershipValue } from './compared-fields'
import { KIND_OPTIONS, STATUS_OPTIONS } from './platform-start-form'

type Part = { platform: PlatformForEdit }

const OWNERSHIP = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]

/** What it is and since when. */
export function PlatformBasics({ platform }: Part) {
  return (
    <FormSection title="基本情况" note={`牵头单位：${platform.host.name}`}>
      <TextField name="name" label="名称" required defaultValue={platform.name} />
      <SelectField name="kind" label="类型" required options={KIND_OPTIONS} defaultValue={platform.kind} />
      <SelectField
        name="status"
        label="状态"
        required
        options={STATUS_OPTIONS}
        defaultValue={platform.status}
      />
      <PartialDateField name="startedOn" label="成立（启用）时间" defaultValue={platform.startedOn} />
      <PartialDateField
        name="cooperationSince"
        label="合作始于"
        hint="双方开始合作早于成立，或只知道这个时间时填写。"
        defaultValue={platform.cooperationSince}
      />
      <TextArea
        name="summary"
        label="简介"
        hint="一两句话，显示在名称之下。"
        rows={3}
        defaultValue={platform.summary}
      />
    </FormSection>
  )
}

/** Who builds it together, and for whom. */
export function PlatformTies({ platform }: Part) {
  return (
    <FormSection title="合作各方与面向">
      <ListField
        name="partners"
        label="合作单位"
        hint="写成员名录中的单位全称。"
        defaultValue={platform.partners}
      />
      <ListField
        name="council"
        label="理事会组成"
        hint="格式：单位或界别 | 职责，职责可以不写。例如“企业专家 | 副理事长”。"
        defaultValue={platform.council}
      />
      {platform.allianceOptions.length > 0 && (
        <CheckboxGroup
          name="allianceIds"
          label="所属联盟"
          hint="显示在所选联盟的页面上。"
          choices={platform.allianceOptions}
          defaultValue={platform.allianceIds}
        />
      )}
      <ListField name="majors" label="面向专业" hint="例如产品艺术设计。" defaultValue={platform.majors} />
      {platform.chainOptions.length > 0 && (
        <CheckboxGroup
          name="chainIds"
          label="产业链"
          choices={platform.chainOptions}
          defaultValue={platform.chainIds}
        />
      )}
    </FormSection>
  )
}

/** What is told of it. */
export function PlatformTexts({ platform }: Part) {
  return (
    <FormSection title="特色与介绍">
      <ListField name="features" label="特色" hint="例如双导师制。" defaultValue={platform.features} />
      <TextField
        name="craftsman"
        label="领衔工匠（大师）"
        hint="工匠实验室、大师工作室填写。"
        width={12}
        defaultValue={platform.craftsman}
      />
      <SelectField
        name="mixedOwnership"
        label="混合所有制"
        options={OWNERSHIP}
        empty="未说明"
        defaultValue={ownershipValue(platform.mixedOwnership)}
      />
      <MarkdownField name="body" label="介绍" rows={8} defaultValue={platform.body} />
      <MarkdownPreview />
      <TextField
        name="note"
        label="说明"
        hint="读者需要知道的出处情况，例如“成立时间来源未载”。公开显示。"
        defaultValue={platform.note}
      />
      <TextField
        name="slug"
        label="网址"
        hint="公开页面地址的最后一段。修改后，旧网址会自动转到新网址。"
        spellCheck={false}
        defaultValue={platform.slug}
      />
    </FormSection>
  )
}

/** The seven tasks of the national guide. Other kinds keep what was written, and do not show it. */
export function PlatformTasks({ platform }: Part) {
  if (platform.kind !== 'industry_college') {
    return COLLEGE_TASKS.map(({ key }) => (
      <input key={key} type="hidden" name={key} value={platform.tasks[key]} />
    ))
  }
  return (
    <FormSection
      title="七项建设任务"
      note="按《现代产业学院建设指南（试行）》（教高厅函〔2020〕16号）。没有填写的，公开页面不显示。"
    >
      {COLLEGE_TASKS.map(({ key, label, hint }) => (
        <MarkdownField
          key={key}
          name={key}
          label={label}
          hint={hint}
          rows={5}
          defaultValue={platform.tasks[key]}
        />
      ))}
    </FormSection>
  )
}
