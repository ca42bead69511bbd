'use client'

import type { ReactNode } from 'react'
import { Form, type FormAction } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Confirm } from '@/components/ui/confirm'

type RecordVersion = { id: string; version: number }

function StepForm({
  record,
  action,
  label,
  variant,
  children,
}: {
  record: RecordVersion
  action: FormAction
  label: string
  variant?: 'primary' | 'danger'
  children?: ReactNode
}) {
  return (
    <Form action={action} label={label}>
      <input type="hidden" name="id" value={record.id} />
      <input type="hidden" name="version" value={record.version} />
      {children}
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </Form>
  )
}

/** The steps between draft, public and withdrawn that may be taken now, each a form of its own. */
export function PublicationForms({
  record,
  title,
  allowed,
  publish,
  withdraw,
  reopen,
}: {
  record: RecordVersion
  title: string
  allowed: readonly string[]
  publish: FormAction
  withdraw: FormAction
  reopen: FormAction
}) {
  return (
    <div className="form">
      {allowed.includes('publish') && <StepForm record={record} action={publish} label="发布" />}
      {allowed.includes('withdraw') && (
        <Confirm
          label="撤下…"
          question={`《${title}》将从公开页面消失；内容仍然保留，可以重新起草后再发布。`}
        >
          <StepForm record={record} action={withdraw} label="撤下" variant="danger">
            <TextArea name="reason" label="撤下的理由" required />
          </StepForm>
        </Confirm>
      )}
      {allowed.includes('reopen') && <StepForm record={record} action={reopen} label="重新起草" />}
    </div>
  )
}
