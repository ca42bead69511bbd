'use client'

import { type ComponentProps, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { Field, type FieldText, useFieldProps } from './field'
import { textOf } from './form-context'

export type TextAreaProps = FieldText & { defaultValue?: string | null } & Pick<
    ComponentProps<'textarea'>,
    'rows' | 'maxLength' | 'placeholder' | 'spellCheck'
  >

const never = () => () => {}

function areaOf(id: string): HTMLTextAreaElement | null {
  const element = document.getElementById(id)
  return element instanceof HTMLTextAreaElement ? element : null
}

/**
 * When React takes a page over, it gives every text area that is not empty its first content again: on a slow line
 * somebody has been typing by then. What stood there is read before, and put back.
 */
function useTypedEarly(id: string): void {
  const hydrating = useSyncExternalStore(
    never,
    () => false,
    () => typeof document !== 'undefined',
  )
  const [early] = useState(() => (hydrating ? areaOf(id)?.value : undefined))
  useLayoutEffect(() => {
    const area = areaOf(id)
    if (area && early !== undefined) area.value = early
  }, [id, early])
}

/** Several lines of text. */
export function TextArea({ name, label, hint, required, defaultValue, rows = 4, ...rest }: TextAreaProps) {
  const { field, props } = useFieldProps(name, hint, required)
  useTypedEarly(field.id)
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
