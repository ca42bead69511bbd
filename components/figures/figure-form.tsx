'use client'

import { type ComparedField, ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { NumberField } from '@/components/forms/number-field'
import { PartialDateField } from '@/components/forms/partial-date-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { comparedSourceFields, SourceFields } from '@/components/sources/source-fields'
import { createFigureAction, updateFigureAction } from '@/lib/features/figures/actions'
import { FIGURE_QUALIFIER_LABELS, FIGURE_QUALIFIERS } from '@/lib/features/figures/constants'
import type { Figure, FigureForEdit } from '@/lib/features/figures/types'
import type { Subject } from '@/lib/features/subjects/types'
import type { ActionState } from '@/lib/shared/action-state'

const QUALIFIERS = FIGURE_QUALIFIERS.map((value) => ({ value, label: FIGURE_QUALIFIER_LABELS[value] }))

function qualifierWords(typed: readonly string[]): string {
  return QUALIFIERS.filter(({ value }) => typed.includes(value))
    .map(({ label }) => label)
    .join('')
}

function comparedFields(figure: Figure): ComparedField[] {
  return [
    { name: 'metric', label: '数据名称', stored: figure.metric },
    { name: 'value', label: '数值', stored: figure.value },
    {
      name: 'qualifier',
      label: '限定词',
      stored: qualifierWords([figure.qualifier ?? '']),
      wordsOf: qualifierWords,
    },
    { name: 'unit', label: '单位', stored: figure.unit },
    { name: 'period', label: '统计周期', stored: figure.period ?? '' },
    { name: 'asOf', label: '截至日期', stored: figure.asOf ?? '' },
    { name: 'locator', label: '所在位置', stored: figure.locator ?? '' },
    { name: 'note', label: '说明', stored: figure.note ?? '' },
    ...comparedSourceFields(figure.source),
  ]
}

function Fields({ figure }: { figure?: Figure }) {
  return (
    <>
      <TextField
        name="metric"
        label="数据名称"
        hint="例如“在校生”“每年培训人次”。同一名称的几个说法会并列显示。"
        required
        defaultValue={figure?.metric}
      />
      <NumberField
        name="value"
        label="数值"
        hint="只写数字，例如 6000。"
        decimal
        required
        width={16}
        defaultValue={figure?.value}
      />
      <SelectField
        name="qualifier"
        label="限定词"
        hint="来源在数字前后写的字，照样选择。"
        options={QUALIFIERS}
        empty="没有"
        defaultValue={figure?.qualifier}
      />
      <TextField
        name="unit"
        label="单位"
        hint="例如人、家、万元、人次。"
        required
        width={8}
        defaultValue={figure?.unit}
      />
      <TextField
        name="period"
        label="统计周期"
        hint="例如每年、2025学年。"
        width={12}
        defaultValue={figure?.period}
      />
      <PartialDateField name="asOf" label="截至日期" defaultValue={figure?.asOf} />
      <SourceFields source={figure?.source} required />
      <TextField
        name="locator"
        label="在来源中的位置"
        hint="例如第3段、表2、第5页。"
        width={16}
        defaultValue={figure?.locator}
      />
      <TextField
        name="note"
        label="说明"
        hint="例如怎样得出、与别的说法有何不同。"
        defaultValue={figure?.note}
      />
    </>
  )
}

/** A new figure of a record. `id` is made with the page, so that a form sent twice makes one figure. */
export function NewFigureForm({
  id,
  subject,
  returnTo,
  kept,
}: {
  id: string
  subject: Subject
  returnTo: string
  kept: ActionState
}) {
  return (
    <Form action={createFigureAction} initialState={kept} label="新增数据">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="subjectKind" value={subject.kind} />
      <input type="hidden" name="subjectId" value={subject.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <Fields />
      <FormActions>
        <SubmitButton>保存</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** A stored figure. */
export function FigureForm({
  figure,
  returnTo,
  kept,
}: {
  figure: FigureForEdit
  returnTo: string
  kept: ActionState
}) {
  return (
    <Form action={updateFigureAction} initialState={kept} label="修改数据">
      <input type="hidden" name="id" value={figure.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <HiddenVersion version={figure.version} />
      <ConflictNotice fields={comparedFields(figure)} />
      <Fields figure={figure} />
      <FormActions>
        <SubmitButton>保存</SubmitButton>
      </FormActions>
    </Form>
  )
}
