'use client'

import { useEffect, useRef, useState } from 'react'
import { Field, useFieldProps } from './field'
import { useField } from './form-context'
import { ListField } from './list-field'
import { Picker, type PickerSource } from './picker'
import type { TextAreaProps } from './text-area'

type Props = Omit<TextAreaProps, 'defaultValue'> & {
  source: PickerSource
  defaultValue?: readonly string[]
}

const linesOf = (text: string) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)

/** The names that were chosen, each to be taken out again. */
function Chosen({
  label,
  lines,
  remove,
}: {
  label: string
  lines: readonly string[]
  remove: (line: string) => void
}) {
  if (lines.length === 0) return null
  return (
    <ul className="chosen" aria-label={`已填的${label}`}>
      {lines.map((line) => (
        <li key={line}>
          <span>{line}</span>
          <button type="button" onClick={() => remove(line)} aria-label={`移除${line}`}>
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The same list with a search in place of the text area. What is typed and not chosen is sent all the same. */
function Enhanced({ source, initial, ...props }: Props & { initial: readonly string[] }) {
  const { name, label, hint, required } = props
  const { field, props: input } = useFieldProps(name, hint, required)
  const [lines, setLines] = useState<readonly string[]>(initial)
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const sent = useRef<HTMLInputElement>(null)
  const value = [...lines, ...linesOf(typed)].join('\n')
  const change = (next: readonly string[], words: string) => {
    setLines(next)
    setSaid(words)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever listens to the form hears of every change
  useEffect(() => {
    sent.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [lines])
  return (
    <Field name={name} label={label} hint={hint} required={required}>
      <Chosen
        label={label}
        lines={lines}
        remove={(line) => {
          change(
            lines.filter((one) => one !== line),
            `已移除${line}`,
          )
          document.getElementById(field.id)?.focus()
        }}
      />
      <Picker
        source={source}
        id={field.id}
        describedBy={input['aria-describedby'] ?? ''}
        invalid={field.errors.length > 0}
        typed={typed}
        setTyped={setTyped}
        add={(text) => {
          setTyped('')
          change([...new Set([...lines, ...linesOf(text)])], `已加入${linesOf(text).join('、')}`)
        }}
      />
      <input ref={sent} type="hidden" name={name} value={value} />
      <span className="sr-only" role="status">
        {said}
      </span>
    </Field>
  )
}

/**
 * Records, by name. Without JavaScript a text area, one a line; with it a search. The server reads the same lines of
 * both.
 */
export function PickedListField(props: Props) {
  const { id } = useField(props.name)
  const [initial, setInitial] = useState<readonly string[] | null>(null)
  useEffect(() => {
    // What was typed before the scripts arrived counts more than what the page was made with.
    const area = document.getElementById(id)
    setInitial(area instanceof HTMLTextAreaElement ? linesOf(area.value) : [])
  }, [id])
  if (initial !== null) return <Enhanced {...props} initial={initial} />
  const { source: _, hint, ...rest } = props
  return <ListField {...rest} hint={hint} />
}
