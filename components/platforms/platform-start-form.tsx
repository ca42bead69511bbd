'use client'

import { Form, type FormAction } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import {
  PLATFORM_KIND_LABELS,
  PLATFORM_KINDS,
  PLATFORM_STATUS_LABELS,
  PLATFORM_STATUSES,
} from '@/lib/features/platforms/constants'
import type { PlatformStart } from '@/lib/features/platforms/types'
import type { ActionState } from '@/lib/shared/action-state'

export const KIND_OPTIONS = PLATFORM_KINDS.map((value) => ({ value, label: PLATFORM_KIND_LABELS[value] }))
export const STATUS_OPTIONS = PLATFORM_STATUSES.map((value) => ({
  value,
  label: PLATFORM_STATUS_LABELS[value],
}))

/** A new industry college or platform: what it is and whose. The rest follows on its own page. */
export function PlatformStartForm({
  action,
  start: { id, hosts },
  kept,
}: {
  action: FormAction
  start: PlatformStart
  kept: ActionState
}) {
  return (
    <Form action={action} initialState={kept} label="登记平台">
      <input type="hidden" name="id" value={id} />
      <SelectField
        name="hostId"
        label="牵头单位"
        hint="产业学院的牵头单位是举办学校。"
        required
        options={hosts}
        defaultValue={hosts[0]?.value}
      />
      <SelectField name="kind" label="类型" required options={KIND_OPTIONS} empty="请选择" />
      <TextField name="name" label="名称" hint="写全称，例如“无限三维3D打印产业学院”。" required />
      <SelectField name="status" label="状态" required options={STATUS_OPTIONS} defaultValue="operating" />
      <FormActions>
        <SubmitButton>登记并继续填写</SubmitButton>
      </FormActions>
    </Form>
  )
}
