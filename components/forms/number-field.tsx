'use client'

import { TextField, type TextFieldProps } from './text-field'

/** A number, typed as text: a number input drops what it cannot read and changes when scrolled over. */
export function NumberField({
  defaultValue,
  decimal = false,
  ...rest
}: Omit<TextFieldProps, 'type' | 'inputMode' | 'defaultValue'> & {
  defaultValue?: number | string | null
  decimal?: boolean
}) {
  return (
    <TextField
      width={8}
      {...rest}
      inputMode={decimal ? 'decimal' : 'numeric'}
      defaultValue={defaultValue == null ? '' : String(defaultValue)}
    />
  )
}
