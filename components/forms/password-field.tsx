'use client'

import { Field, type FieldText, useFieldProps } from './field'

/** A password. Never filled in by us, and never sent back. */
export function PasswordField({
  name,
  label,
  hint,
  required = true,
  autoComplete,
}: FieldText & { autoComplete: 'current-password' | 'new-password' }) {
  const { props } = useFieldProps(name, hint, required)
  return (
    <Field name={name} label={label} hint={hint} required={required}>
      <input {...props} type="password" className="input" autoComplete={autoComplete} size={32} />
    </Field>
  )
}
