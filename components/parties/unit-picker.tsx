'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ORGANIZATION_KIND_LABELS } from '@/lib/features/organizations/constants'
import type { FoundUnit } from '@/lib/features/parties/search/types'

const PAUSE_MS = 200

type Search = { units: FoundUnit[]; words: string }

const NOTHING: Search = { units: [], words: '' }

async function find(typed: string, verifiedOnly: boolean, signal: AbortSignal): Promise<Search> {
  const query = new URLSearchParams({ q: typed, ...(verifiedOnly ? { verified: '1' } : {}) })
  const answer = await fetch(`/api/units?${query}`, { signal })
  if (!answer.ok) {
    return {
      units: [],
      words: answer.status === 429 ? '查找过于频繁，请稍等。' : '暂时无法查找，可直接写单位全称。',
    }
  }
  const units = (await answer.json()) as FoundUnit[]
  if (units.length > 0) return { units, words: `找到 ${units.length} 家` }
  const otherwise = verifiedOnly ? '只有已核验的单位可以填写。' : '可直接写单位全称，按回车加入。'
  return { units, words: `名录中没有找到。${otherwise}` }
}

/** The units that the typed text means, a moment after the last letter. */
function useFound(typed: string, verifiedOnly: boolean): Search {
  const [found, setFound] = useState<Search>(NOTHING)
  useEffect(() => {
    if (typed.trim() === '') {
      setFound(NOTHING)
      return
    }
    const controller = new AbortController()
    const timer = window.setTimeout(() => {
      find(typed, verifiedOnly, controller.signal).then(setFound, (error: unknown) => {
        if (!controller.signal.aborted) setFound({ units: [], words: '网络不通，可直接写单位全称。' })
        if (!(error instanceof Error)) throw error
      })
    }, PAUSE_MS)
    return () => {
      window.clearTimeout(timer)
      controller.abort()
    }
  }, [typed, verifiedOnly])
  return found
}

function Found({ units, words }: Search) {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner className="picker-place" sideOffset={4} align="start">
        <Autocomplete.Popup className="picker">
          <Autocomplete.Status className="picker-status">{words}</Autocomplete.Status>
          <Autocomplete.List>
            {units.map((unit) => (
              <Autocomplete.Item key={unit.id} value={unit} className="picker-item">
                <b>{unit.name}</b>
                <span className="meta">
                  {[ORGANIZATION_KIND_LABELS[unit.kind], unit.region, unit.pending && '待核验']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </Autocomplete.Item>
            ))}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  )
}

/** A search for one unit. Enter takes what is highlighted, or else what is typed; several pasted lines are all taken. */
export function UnitPicker({
  id,
  describedBy,
  invalid,
  verifiedOnly,
  typed,
  setTyped,
  add,
}: {
  id: string
  describedBy: string
  invalid: boolean
  /** Leaves out units that were proposed and not verified yet. */
  verifiedOnly: boolean
  typed: string
  setTyped: (text: string) => void
  add: (text: string) => void
}) {
  const found = useFound(typed, verifiedOnly)
  const highlighted = useRef(false)
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter while an input method is open chooses its word; it neither adds a unit nor sends the form.
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
      items={found.units}
      filter={null}
      value={typed}
      itemToStringValue={(unit: FoundUnit) => unit.name}
      onItemHighlighted={(unit) => {
        highlighted.current = unit !== undefined
      }}
      onValueChange={(text, { reason }) => (reason === 'item-press' ? add(text) : setTyped(text))}
    >
      <Autocomplete.Input
        id={id}
        className="input"
        placeholder="名称、简称、拼音首字母或信用代码"
        aria-describedby={describedBy || undefined}
        aria-invalid={invalid || undefined}
        onKeyDown={pressed}
        onPaste={pasted}
      />
      {found.words !== '' && <Found {...found} />}
    </Autocomplete.Root>
  )
}
