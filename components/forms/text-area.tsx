'use client'

import type { ComponentProps } from 'react'
import { Field, type FieldText, useFieldProps } from './field'
import { textOf } from './form-context'

export type TextAreaProps = FieldText & { defaultValue?: string | null } & Pick<
    ComponentProps<'textarea'>,
    'rows' | 'maxLength' | 'placeholder' | 'spellCheck'
  >

/** Several lines of text. */
export function TextArea({ name, label, hint, required, defaultValue, rows = 4, ...rest }: TextAreaProps) {
  const { field, props } = useFieldProps(name, hint, required)
  return (
    <Field name={name} label={label} hint={hint} required={required}>
      <textarea
        {...rest}
        {...props}
        rows={rows}
        className="input"
        defaultValue={textOf(field.value, field.submitted, defaultValue ?? '')}
      />
    </Field>
  )
}
