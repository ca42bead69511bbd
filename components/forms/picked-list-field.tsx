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
  /** Their order means something: each can be moved up. */
  ordered?: boolean
}

const linesOf = (text: string) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)

/** The names that were chosen, each to be taken out again, and where their order counts to be moved up. */
function Chosen({
  label,
  lines,
  ordered,
  moveUp,
  remove,
}: {
  label: string
  lines: readonly string[]
  ordered: boolean
  moveUp: (at: number) => void
  remove: (line: string) => void
}) {
  if (lines.length === 0) return null
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className="chosen" aria-label={`已填的${label}`}>
      {lines.map((line, at) => (
        <li key={line}>
          <span>{line}</span>
          {ordered && at > 0 && (
            <button type="button" onClick={() => moveUp(at)} aria-label={`把${line}上移一位`}>
              ↑
            </button>
          )}
          <button type="button" onClick={() => remove(line)} aria-label={`移除${line}`}>
            ×
          </button>
        </li>
      ))}
    </List>
  )
}

/** The list with the entry at this place before the one in front of it. */
function movedUp(lines: readonly string[], at: number): string[] {
  const moved = [...lines]
  moved.splice(at - 1, 2, lines[at] ?? '', lines[at - 1] ?? '')
  return moved
}

/** The same list with a search in place of the text area. What is typed and not chosen is sent all the same. */
function Enhanced({ source, initial, ordered = false, ...props }: Props & { initial: readonly string[] }) {
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
        ordered={ordered}
        moveUp={(at) => change(movedUp(lines, at), `${lines[at]}，现在是第 ${at} 位`)}
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
  const { source: _, ordered: __, ...rest } = props
  return <ListField {...rest} />
}
