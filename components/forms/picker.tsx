'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'

const PAUSE_MS = 200

/** One record that a search found: its name goes into the field, the rest tells it from others. */
export type PickerItem = { key: string; name: string; meta: string }

/** Where a picker searches, and its words. */
export type PickerSource = {
  /** An address, with or without a query, that takes what was typed as `q` and answers with JSON. */
  address: string
  read: (answer: unknown) => PickerItem[]
  placeholder: string
  /** How many were found: 找到 3 家. */
  foundWords: (count: number) => string
  noneWords: string
  /** Said where the search fails: what to do without it. */
  instead: string
}

type Search = { items: PickerItem[]; words: string }

const NOTHING: Search = { items: [], words: '' }

async function find(source: PickerSource, typed: string, signal: AbortSignal): Promise<Search> {
  const address = new URL(source.address, window.location.href)
  address.searchParams.set('q', typed)
  const answer = await fetch(address, { signal })
  if (!answer.ok) {
    const why = answer.status === 429 ? '查找过于频繁，请稍等。' : '暂时无法查找，'
    return { items: [], words: answer.status === 429 ? why : why + source.instead }
  }
  const items = source.read(await answer.json())
  return { items, words: items.length > 0 ? source.foundWords(items.length) : source.noneWords }
}

/** The records that the typed text means, a moment after the last letter. */
function useFound(source: PickerSource, typed: string): Search {
  const [found, setFound] = useState<Search>(NOTHING)
  useEffect(() => {
    if (typed.trim() === '') {
      setFound(NOTHING)
      return
    }
    const controller = new AbortController()
    const timer = window.setTimeout(() => {
      find(source, typed, controller.signal).then(setFound, (error: unknown) => {
        if (!controller.signal.aborted) setFound({ items: [], words: `网络不通，${source.instead}` })
        if (!(error instanceof Error)) throw error
      })
    }, PAUSE_MS)
    return () => {
      window.clearTimeout(timer)
      controller.abort()
    }
  }, [source, typed])
  return found
}

function Found({ items, words }: Search) {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner className="picker-place" sideOffset={4} align="start">
        <Autocomplete.Popup className="picker">
          <Autocomplete.Status className="picker-status">{words}</Autocomplete.Status>
          <Autocomplete.List>
            {items.map((item) => (
              <Autocomplete.Item key={item.key} value={item} className="picker-item">
                <b>{item.name}</b>
                <span className="meta">{item.meta}</span>
              </Autocomplete.Item>
            ))}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  )
}

/**
 * A search for one record. Enter takes what is highlighted, or else what is typed; of several pasted lines all are
 * taken.
 */
export function Picker({
  source,
  id,
  describedBy,
  invalid,
  typed,
  setTyped,
  add,
}: {
  source: PickerSource
  id: string
  describedBy: string
  invalid: boolean
  typed: string
  setTyped: (text: string) => void
  add: (text: string) => void
}) {
  const found = useFound(source, typed)
  const highlighted = useRef(false)
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter while an input method is open chooses its word; it neither adds a record nor sends the form.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || highlighted.current) return
    event.preventDefault()
    if (typed.trim() !== '') add(typed)
  }
  const pasted = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text')
    if (!text.trim().includes('\n')) return
    event.preventDefault()
    add(text)
  }
  return (
    <Autocomplete.Root
      items={found.items}
      filter={null}
      value={typed}
      itemToStringValue={(item: PickerItem) => item.name}
      onItemHighlighted={(item) => {
        highlighted.current = item !== undefined
      }}
      onValueChange={(text, { reason }) => (reason === 'item-press' ? add(text) : setTyped(text))}
    >
      <Autocomplete.Input
        id={id}
        className="input"
        placeholder={source.placeholder}
        aria-describedby={describedBy || undefined}
        aria-invalid={invalid || undefined}
        onKeyDown={pressed}
        onPaste={pasted}
      />
      {found.words !== '' && <Found {...found} />}
    </Autocomplete.Root>
  )
}
