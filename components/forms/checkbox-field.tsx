'use client'

import type { ReactNode } from 'react'
import { FieldErrors, FieldHint, useFieldProps } from './field'

/** One yes-or-no. Sends `value` when it is ticked, and nothing otherwise. */
export function CheckboxField({
  name,
  label,
  hint,
  required,
  value = 'true',
  defaultChecked = false,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
  value?: string
  defaultChecked?: boolean
}) {
  const { field, props } = useFieldProps(name, hint, required)
  const checked = field.submitted ? field.value === value : defaultChecked
  return (
    <div className="field" data-invalid={field.errors.length > 0 || undefined}>
      <FieldErrors id={field.errorId} errors={field.errors} />
      <label className="choice" htmlFor={field.id}>
        <input {...props} type="checkbox" value={value} defaultChecked={checked} />
        <span>{label}</span>
      </label>
      <FieldHint id={field.hintId}>{hint}</FieldHint>
    </div>
  )
}
