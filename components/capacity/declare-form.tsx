'use client'

import { type ComparedField, ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { NumberField } from '@/components/forms/number-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { RowFields } from '@/components/records/row-fields'
import { declareCapacityAction } from '@/lib/features/capacity/actions'
import type { DeclarationStart } from '@/lib/features/capacity/types'
import type { ActionState } from '@/lib/shared/action-state'

const COLUMNS = [
  { name: 'className', label: '岗位类别' },
  { name: 'classStaff', label: '人数' },
] as const

const comparedFields = ({ staff, classes }: DeclarationStart): ComparedField[] => [
  { name: 'staff', label: '在岗职工人数', stored: staff === null ? '' : String(staff) },
  { name: 'className', label: '岗位类别', stored: classes.map(({ name }) => name).join('\n') },
  { name: 'classStaff', label: '各类人数', stored: classes.map((one) => String(one.staff)).join('\n') },
]

/** A unit's declaration, filled with what it declared last; its day and evidence are always new. */
export function DeclareForm({
  start,
  kept,
  returnTo,
}: {
  start: DeclarationStart
  kept: ActionState
  returnTo: string
}) {
  const rows = [
    ...start.classes.map(({ name, staff }) => [name, String(staff)]),
    ...start.missing.map((name) => [name, '']),
  ]
  return (
    <Form action={declareCapacityAction} initialState={kept} label="申报在岗人数">
      <input type="hidden" name="id" value={start.id} />
      <input type="hidden" name="organizationId" value={start.unit.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <HiddenVersion version={start.version} />
      <ConflictNotice fields={comparedFields(start)} />
      <NumberField
        name="staff"
        label="在岗职工人数"
        hint="实际在岗的职工，不含实习生、退休人员。"
        required
        defaultValue={start.staff}
      />
      <TextField
        name="asOf"
        label="统计日期"
        hint="例如 2026-11-20；12 个月后须重新申报。"
        width={12}
        required
      />
      <RowFields
        name="classes"
        label="各类岗位的在岗人数"
        hint="名称与实习岗位所写的岗位类别一致，例如“护理”。没有申报人数的类别不能录用岗位实习生。保存后可以继续添加。"
        columns={COLUMNS}
        rows={rows}
      />
      <TextArea
        name="evidence"
        label="依据"
        hint="人数从哪里来，便于秘书处核对，例如“2026 年 11 月社会保险参保职工名册”。"
        rows={3}
        required
      />
      <FormActions>
        <SubmitButton>申报</SubmitButton>
      </FormActions>
    </Form>
  )
}
