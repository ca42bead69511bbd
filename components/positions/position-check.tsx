'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { RemarksContext } from '@/components/forms/form-context'
import type { PositionCheck } from '@/lib/features/positions/types'
import { checkWords, remarksOf } from './remarks'

/** After the last letter, before the rules are asked again. */
const PAUSE_MS = 600

async function ask(id: string, form: HTMLFormElement, signal: AbortSignal): Promise<PositionCheck | null> {
  const answer = await fetch(`/api/positions/${id}/check`, {
    method: 'POST',
    body: new FormData(form),
    signal,
  })
  return answer.ok ? ((await answer.json()) as PositionCheck) : null
}

/**
 * What the rules say, beside the fields within: at first of what is stored, then of what the form holds, a moment after
 * the last letter. Where the server cannot be asked, the last answer stays; the server asks again when it is saved.
 */
export function PositionCheckRemarks({
  id,
  check,
  children,
}: {
  id: string
  check: PositionCheck
  children: ReactNode
}) {
  const [findings, setFindings] = useState(check.findings)
  const [isAsked, setAsked] = useState(false)
  const mark = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    let timer: number | undefined
    let controller = new AbortController()
    const refresh = async () => {
      controller = new AbortController()
      try {
        const answer = await ask(id, form, controller.signal)
        if (!answer) return
        setFindings(answer.findings)
        setAsked(true)
      } catch (error) {
        // Broken off by the next letter, or by a line that is down.
        if (!(error instanceof Error)) throw error
      }
    }
    const soon = () => {
      window.clearTimeout(timer)
      controller.abort()
      timer = window.setTimeout(refresh, PAUSE_MS)
    }
    form.addEventListener('input', soon)
    return () => {
      window.clearTimeout(timer)
      controller.abort()
      form.removeEventListener('input', soon)
    }
  }, [id])
  return (
    <RemarksContext value={remarksOf(findings)}>
      {children}
      <div ref={mark} role="status" className="meta">
        {isAsked && checkWords(findings)}
      </div>
    </RemarksContext>
  )
}
