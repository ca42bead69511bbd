'use client'

import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { copyPositionAction, createPositionAction } from '@/lib/features/positions/actions'
import type { NewPosition } from '@/lib/features/positions/drafts/types'
import type { ActionState } from '@/lib/shared/action-state'
import { PositionIdentityFields } from './position-post-fields'

/** The beginning of a new position: a draft is there from then on, and its pages follow. */
export function PositionStartForm({
  start: { id, units, options },
  returnTo,
  kept,
}: {
  start: NewPosition
  returnTo: string
  kept: ActionState
}) {
  return (
    <Form drafts action={createPositionAction} initialState={kept} label="填报岗位">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <SelectField
        name="organizationId"
        label="单位"
        required
        options={units}
        defaultValue={units[0]?.value}
      />
      <SelectField
        name="allianceId"
        label="审核的联盟"
        hint="从单位已加入的联盟中选择；不选则由平台管理员审核。"
        options={options.alliances}
        empty="由平台管理员审核"
        defaultValue={options.alliances[0]?.value}
      />
      <PositionIdentityFields />
      <FormActions>
        <SubmitButton>保存草稿并继续</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** A new position made from an earlier one, which is chosen here unless it is known. */
export function CopyPositionForm({
  id,
  earlier,
  fromId,
  returnTo,
}: {
  /** Of the new position. */
  id: string
  earlier?: NewPosition['earlier']
  fromId?: string
  returnTo: string
}) {
  return (
    <Form action={copyPositionAction} label="复制岗位">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {earlier ? (
        <SelectField
          name="fromId"
          label="复制哪个岗位"
          hint="日期顺延一年；单位的核对和备案号须重新填写。"
          required
          options={earlier}
          defaultValue={earlier[0]?.value}
        />
      ) : (
        <input type="hidden" name="fromId" value={fromId} />
      )}
      <div className="actions">
        <SubmitButton variant="quiet">{earlier ? '复制为新岗位' : '复制到下一年'}</SubmitButton>
      </div>
    </Form>
  )
}
