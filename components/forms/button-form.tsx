'use client'

import type { ReactNode } from 'react'
import { Form, type FormAction } from './form'
import { SubmitButton } from './submit-button'

/** A form that is one button: what it is about goes along in hidden fields. */
export function ButtonForm({
  action,
  label,
  fields,
  variant = 'quiet',
  pendingLabel,
  children,
}: {
  action: FormAction
  /** Names the form: several on one page have the same button. */
  label: string
  fields: Record<string, string | number>
  variant?: 'primary' | 'quiet' | 'danger'
  pendingLabel?: string
  children: ReactNode
}) {
  return (
    <Form action={action} label={label} isButton>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="actions">
        <SubmitButton variant={variant} pendingLabel={pendingLabel}>
          {children}
        </SubmitButton>
      </div>
    </Form>
  )
}
