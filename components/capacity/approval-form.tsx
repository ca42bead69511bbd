'use client'

import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { enterApprovalAction } from '@/lib/features/capacity/actions'
import type { ApprovalStart } from '@/lib/features/capacity/types'
import type { ActionState } from '@/lib/shared/action-state'

/** What was filed with the authority, for a unit or for one class of its posts. */
export function ApprovalForm({
  start,
  kept,
  returnTo,
}: {
  start: ApprovalStart
  kept: ActionState
  returnTo: string
}) {
  return (
    <Form action={enterApprovalAction} initialState={kept} label="登记备案">
      <input type="hidden" name="id" value={start.id} />
      <input type="hidden" name="organizationId" value={start.unit.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <SelectField
        name="postClass"
        label="范围"
        hint="全单位，或单位申报的一类岗位。"
        empty="全单位"
        options={start.classes.map((name) => ({ value: name, label: name }))}
      />
      <NumberField
        name="places"
        label="备案的人数"
        hint="同一时间可以接收的岗位实习生总数，不是增加的人数。"
        required
      />
      <TextField name="startsOn" label="开始日期" hint="例如 2027-03-01。" width={12} required />
      <TextField name="endsOn" label="结束日期" hint="过了这一天，上限恢复原来的人数。" width={12} required />
      <TextField name="authority" label="备案机关" hint="例如市教育局。" required />
      <TextField name="number" label="备案编号" width={24} required />
      <TextField name="filedOn" label="备案日期" width={12} required />
      <TextArea name="note" label="说明" hint="单位会看到。" rows={3} />
      <FormActions>
        <SubmitButton>登记备案</SubmitButton>
      </FormActions>
    </Form>
  )
}
