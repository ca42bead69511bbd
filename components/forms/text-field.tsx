'use client'

import type { ComponentProps } from 'react'
import { Field, type FieldText, useFieldProps } from './field'
import { textOf } from './form-context'

export type TextFieldProps = FieldText & {
  defaultValue?: string | null
  /** Width in Latin characters (a 汉字 takes two), where the answer has a known length. */
  width?: number
} & Pick<
    ComponentProps<'input'>,
    'autoComplete' | 'inputMode' | 'maxLength' | 'placeholder' | 'spellCheck' | 'list' | 'readOnly'
  > & { type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'datetime-local' }

/** One line of text. */
export function TextField({
  name,
  label,
  hint,
  required,
  defaultValue,
  width,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const { field, props } = useFieldProps(name, hint, required)
  return (
    <Field name={name} label={label} hint={hint} required={required}>
      <input
        {...rest}
        {...props}
        type={type}
        className="input"
        size={width}
        defaultValue={textOf(field.value, field.submitted, defaultValue ?? '')}
      />
    </Field>
  )
}
