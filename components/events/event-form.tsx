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
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { EVENT_KIND_LABELS, EVENT_KINDS } from '@/lib/features/events/constants'
import type { EventForEdit, EventStart } from '@/lib/features/events/types'
import { FIGURE_QUALIFIER_LABELS, FIGURE_QUALIFIERS } from '@/lib/features/figures/constants'
import type { ActionState } from '@/lib/shared/action-state'
import { comparedEventFields } from './compared-fields'

const KINDS = EVENT_KINDS.map((value) => ({ value, label: EVENT_KIND_LABELS[value] }))
const QUALIFIERS = FIGURE_QUALIFIERS.map((value) => ({ value, label: FIGURE_QUALIFIER_LABELS[value] }))

type Part = { event: EventForEdit | null }

function When({ event }: Part) {
  return (
    <FormSection title="时间与地点" note="时刻按北京时间填写。只知道日期时，时刻留空。">
      <PartialDateField name="startsOn" label="开始日期" defaultValue={event?.startsOn} />
      <TextField
        name="startTime"
        label="开始时刻"
        hint="例如 14:30。"
        width={8}
        defaultValue={event?.startTime}
      />
      <TextField
        name="endsOn"
        label="结束日期"
        hint="当天结束的可以不填。写到日，例如 2022-05-21。"
        width={12}
        defaultValue={event?.endsOn}
      />
      <TextField
        name="endTime"
        label="结束时刻"
        hint="例如 16:30。"
        width={8}
        defaultValue={event?.endTime}
      />
      <TextField name="place" label="地点" defaultValue={event?.place} />
    </FormSection>
  )
}

function People({ event, alliances }: Part & { alliances: EventStart['allianceOptions'] }) {
  return (
    <FormSection title="主办与参加">
      <ListField name="hosts" label="主办单位" hint="写成员名录中的单位全称。" defaultValue={event?.hosts} />
      {alliances.length > 0 && (
        <CheckboxGroup
          name="alliances"
          label="相关联盟"
          hint="活动显示在所选联盟的页面上，并由其秘书处维护。"
          choices={alliances.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={event?.allianceIds}
        />
      )}
      <NumberField name="attendance" label="参加数" hint="例如 30。" defaultValue={event?.attendance} />
      <SelectField
        name="attendanceQualifier"
        label="参加数的修饰词"
        hint="资料写“30余人”时选“余”。"
        options={QUALIFIERS}
        empty="没有"
        defaultValue={event?.attendanceQualifier}
      />
      <TextField
        name="attendanceUnit"
        label="参加数的单位"
        hint="例如人、家单位；留空为人。"
        width={8}
        defaultValue={event?.attendanceUnit}
      />
      <NumberField name="editions" label="已办届数" defaultValue={event?.editions} />
    </FormSection>
  )
}

/** An event: a new one where none is given. What is published changes as soon as it is saved. */
export function EventForm({
  action,
  id,
  event,
  alliances,
  kept,
}: {
  action: FormAction
  id: string
  event: EventForEdit | null
  alliances: EventStart['allianceOptions']
  kept: ActionState
}) {
  return (
    <Form action={action} initialState={kept} label="活动">
      <input type="hidden" name="id" value={id} />
      {event && (
        <>
          <HiddenVersion version={event.version} />
          <ConflictNotice fields={comparedEventFields(event)} />
        </>
      )}
      <TextField name="title" label="活动名称" required defaultValue={event?.title} />
      <SelectField
        name="kind"
        label="类型"
        required
        options={KINDS}
        empty={event ? undefined : '请选择'}
        defaultValue={event?.kind}
      />
      <When event={event} />
      <People event={event} alliances={alliances} />
      <FormSection title="介绍">
        <TextArea name="summary" label="摘要" rows={3} defaultValue={event?.summary} />
        <MarkdownField name="body" label="正文" defaultValue={event?.body} />
        <MarkdownPreview />
      </FormSection>
      {event && (
        <TextField
          name="slug"
          label="网址"
          hint="公开页面地址的最后一段。修改后，旧网址会自动转到新网址。"
          spellCheck={false}
          defaultValue={event.slug}
        />
      )}
      <FormActions>
        <SubmitButton>{event ? '保存' : '保存草稿'}</SubmitButton>
        <PreviewButton />
      </FormActions>
    </Form>
  )
}
