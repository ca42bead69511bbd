'use client'

import { Form, type FormAction } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Confirm } from '@/components/ui/confirm'

/** Asks once, by name, and then removes a record that belongs to another. */
export function RemoveForm({
  action,
  record,
  returnTo,
  label,
  question,
}: {
  action: FormAction
  record: { id: string; version: number }
  returnTo: string
  /** e.g. 删除这条数据. */
  label: string
  question: string
}) {
  return (
    <Confirm label={`${label}…`} question={question}>
      <Form action={action} label={label}>
        <input type="hidden" name="id" value={record.id} />
        <input type="hidden" name="version" value={record.version} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <SubmitButton variant="danger">{label}</SubmitButton>
      </Form>
    </Confirm>
  )
}
