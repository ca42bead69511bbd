'use client'

import { TextField, type TextFieldProps } from './text-field'

/** A date known to the day, the month or only the year. */
export function PartialDateField({ hint, ...rest }: Omit<TextFieldProps, 'type' | 'inputMode'>) {
  return (
    <TextField
      width={12}
      {...rest}
      hint={
        <>
          {hint}
          知道到哪一步就写到哪一步，如 2022-05-20、2022-05 或 2022。
        </>
      }
    />
  )
}
