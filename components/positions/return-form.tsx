'use client'

import type { ComparedField } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions, FormSection } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { movePositionAction } from '@/lib/features/positions/actions'
import { FORM_STEP_LABELS, FORM_STEPS, type PositionField } from '@/lib/features/positions/constants'
import { noteInput, stepOf } from '@/lib/features/positions/rules'
import type { ActionState } from '@/lib/shared/action-state'

type ReadField = Pick<ComparedField, 'name' | 'label' | 'stored'>

/** Room for a note on each field of one page of the form. */
function NoteFields({ fields }: { fields: readonly ReadField[] }) {
  return fields.map(({ name, label, stored }) => (
    <TextArea
      key={name}
      name={noteInput(name as PositionField)}
      label={label}
      hint={stored ? <q className="whitespace-pre-line">{stored}</q> : '（未填写）'}
      rows={1}
    />
  ))
}

/** What a position says, page by page and field by field, with room for a note on each; and why it goes back. */
export function ReturnForm({
  position,
  fields,
  returnTo,
  kept,
}: {
  position: { id: string; version: number }
  fields: readonly ReadField[]
  returnTo: string
  kept: ActionState
}) {
  const parts = FORM_STEPS.map((step) => ({
    step,
    fields: fields.filter(({ name }) => stepOf(name) === step),
  })).filter((part) => part.fields.length > 0)
  return (
    <Form action={movePositionAction} initialState={kept} label="退回修改">
      <input type="hidden" name="id" value={position.id} />
      <input type="hidden" name="version" value={position.version} />
      <input type="hidden" name="event" value="return" />
      <input type="hidden" name="returnTo" value={returnTo} />
      <TextArea
        name="reason"
        label="退回的原因"
        hint="总的说明，填报单位会看到。下面逐项说明只写需要修改的项；对方修改时，会在那一项旁边看到。"
        required
        rows={3}
      />
      {parts.map((part) => (
        <FormSection key={part.step} title={FORM_STEP_LABELS[part.step]}>
          <NoteFields fields={part.fields} />
        </FormSection>
      ))}
      <FormActions>
        <SubmitButton variant="danger">退回修改</SubmitButton>
      </FormActions>
    </Form>
  )
}
