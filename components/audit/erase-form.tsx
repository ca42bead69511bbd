'use client'

import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Confirm } from '@/components/ui/confirm'
import { erasePayloadsAction } from '@/lib/features/audit/actions'

/** Erases what the trail keeps of one record, e.g. because a person asked for it. */
export function EraseForm({ subjectType, subjectId }: { subjectType: string; subjectId: string }) {
  return (
    <Confirm
      label="清除这个对象的变更内容…"
      question="这个对象在审计中的前后内容将被永久删除，无法恢复。谁在何时做了什么会保留，链条仍可校验。"
    >
      <Form action={erasePayloadsAction} label="清除变更内容">
        <input type="hidden" name="subjectType" value={subjectType} />
        <input type="hidden" name="subjectId" value={subjectId} />
        <TextField name="reason" label="清除的原因" hint="记入审计，例如“本人要求删除个人信息”。" required />
        <FormActions>
          <SubmitButton variant="danger">清除变更内容</SubmitButton>
        </FormActions>
      </Form>
    </Confirm>
  )
}
