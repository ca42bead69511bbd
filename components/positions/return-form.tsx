'use client'

import type { ComparedField } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions, FormSection } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { movePositionAction } from '@/lib/features/positions/actions'
import type { PositionField } from '@/lib/features/positions/constants'
import { noteInput } from '@/lib/features/positions/rules'
import type { ActionState } from '@/lib/shared/action-state'

/** What a position says, field by field, with room for a note on each; and why it goes back. */
export function ReturnForm({
  position,
  fields,
  returnTo,
  kept,
}: {
  position: { id: string; version: number }
  fields: readonly Pick<ComparedField, 'name' | 'label' | 'stored'>[]
  returnTo: string
  kept: ActionState
}) {
  return (
    <Form action={movePositionAction} initialState={kept} label="退回修改">
      <input type="hidden" name="id" value={position.id} />
      <input type="hidden" name="version" value={position.version} />
      <input type="hidden" name="event" value="return" />
      <input type="hidden" name="returnTo" value={returnTo} />
      <TextArea name="reason" label="退回的原因" hint="总的说明，填报单位会看到。" required rows={3} />
      <FormSection title="逐项说明" note="只写需要修改的项；对方修改时，会在那一项旁边看到。">
        {fields.map(({ name, label, stored }) => (
          <TextArea
            key={name}
            name={noteInput(name as PositionField)}
            label={label}
            hint={stored ? <q className="whitespace-pre-line">{stored}</q> : '（未填写）'}
            rows={1}
          />
        ))}
      </FormSection>
      <FormActions>
        <SubmitButton variant="danger">退回修改</SubmitButton>
      </FormActions>
    </Form>
  )
}
