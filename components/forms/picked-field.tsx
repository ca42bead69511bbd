'use client'

import { useEffect, useRef, useState } from 'react'
import { Field, useFieldProps } from './field'
import { useField } from './form-context'
import { Picker, type PickerSource } from './picker'
import { TextField, type TextFieldProps } from './text-field'

type Props = TextFieldProps & { source: PickerSource }

/** The same field with a search below what is typed. What is typed and not chosen is sent all the same. */
function Enhanced({ source, initial, ...props }: Props & { initial: string }) {
  const { name, label, hint, required } = props
  const { field, props: input } = useFieldProps(name, hint, required)
  const [value, setValue] = useState(initial)
  const sent = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever listens to the form hears of every change
  useEffect(() => {
    sent.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [value])
  return (
    <Field name={name} label={label} hint={hint} required={required}>
      <Picker
        source={source}
        id={field.id}
        describedBy={input['aria-describedby'] ?? ''}
        invalid={field.errors.length > 0}
        typed={value}
        setTyped={setValue}
        add={setValue}
      />
      <input ref={sent} type="hidden" name={name} value={value} />
    </Field>
  )
}

/** One record, by name: a line of text, with a search beneath it once the scripts are there. */
export function PickedField(props: Props) {
  const { id } = useField(props.name)
  const [initial, setInitial] = useState<string | null>(null)
  useEffect(() => {
    // What was typed before the scripts arrived counts more than what the page was made with.
    const input = document.getElementById(id)
    setInitial(input instanceof HTMLInputElement ? input.value : '')
  }, [id])
  if (initial !== null) return <Enhanced {...props} initial={initial} />
  const { source: _, ...rest } = props
  return <TextField {...rest} />
}
