'use client'

import { TextArea, type TextAreaProps } from './text-area'

/** A list, one entry a line: simple to type, to paste and to put in order. */
export function ListField({
  defaultValue,
  hint,
  ...rest
}: Omit<TextAreaProps, 'defaultValue'> & { defaultValue?: readonly string[] }) {
  return (
    <TextArea
      {...rest}
      hint={
        <>
          每行一项。
          {hint}
        </>
      }
      defaultValue={defaultValue?.join('\n')}
    />
  )
}
