'use client'

import { useEffect, useRef, useState } from 'react'
import { type ActionState, DRAFT_INTENTS, IDLE } from '@/lib/shared/action-state'
import { BODY_LIMIT, sizeOf } from '@/lib/shared/body-limit'
import { useForm } from './form-context'

type Action = (state: ActionState, data: FormData) => Promise<ActionState>

/** After the first letter that is not kept yet, and not later however long somebody types. */
const PAUSE_MS = 3_000

const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Shanghai',
})

async function send(form: HTMLFormElement, action: Action): Promise<string> {
  const data = new FormData(form)
  for (const [name, value] of [...data]) if (typeof value !== 'string') data.delete(name)
  data.set('intent', DRAFT_INTENTS.keep)
  try {
    const kept = sizeOf(data) <= BODY_LIMIT && (await action(IDLE, data)).status === 'done'
    return kept ? `已自动保存 ${clock.format(new Date())}` : '未能自动保存，请尽快保存。'
  } catch {
    return '网络不通，暂时无法自动保存。'
  }
}

/**
 * Keeps what is typed into the form around it, every few seconds and when the page is left. Sent through the same
 * queue as the form itself: what is kept never arrives after it was saved. Not announced, which would interrupt.
 */
export function Autosave({ action }: { action: Action }) {
  const { state } = useForm()
  const mark = useRef<HTMLParagraphElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    let timer: number | undefined
    const stop = () => {
      window.clearTimeout(timer)
      timer = undefined
    }
    const keep = async () => {
      stop()
      setWords(await send(form, action))
    }
    const soon = () => {
      timer ??= window.setTimeout(keep, PAUSE_MS)
    }
    const leave = () => {
      if (timer !== undefined && document.visibilityState === 'hidden') keep()
    }
    // What was refused is not saved: it is kept as it was sent.
    if ('currentVersion' in state || state.status === 'invalid' || state.status === 'refused') soon()
    form.addEventListener('input', soon)
    form.addEventListener('submit', stop)
    document.addEventListener('visibilitychange', leave)
    return () => {
      stop()
      form.removeEventListener('input', soon)
      form.removeEventListener('submit', stop)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [action, state])
  return (
    <p ref={mark} className="meta">
      {words}
    </p>
  )
}
