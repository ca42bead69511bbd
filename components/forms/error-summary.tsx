'use client'

import { useEffect, useRef } from 'react'
import type { ActionState } from '@/lib/shared/action-state'
import { useForm } from './form-context'

type Failure = Extract<ActionState, { currentVersion?: number }>

/** What went wrong, first thing in the form and in focus; each entry leads to its field. */
export function ErrorSummary({ state, signInHref }: { state: Failure; signInHref?: string }) {
  const { id } = useForm()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new answer takes the focus, even one that says the same
  useEffect(() => box.current?.focus(), [state])
  const entries = Object.entries(state.fieldErrors ?? {}).flatMap(([name, errors]) =>
    errors.map((text) => ({ name, text })),
  )
  // The one thing to say is said once, as the way to its field.
  const [only] = entries.length === 1 && entries[0]?.text === state.message ? entries : []
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{only ? <a href={`#${id}-${only.name}`}>{only.text}</a> : state.message}</h2>
      {entries.length > 0 && !only && (
        <ul>
          {entries.map(({ name, text }) => (
            <li key={name + text}>
              <a href={`#${id}-${name}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {state.status === 'signed-out' && signInHref && (
        <p>
          <a href={signInHref} target="_blank" rel="noopener">
            在新窗口登录
          </a>
          ，然后回到这里再提交一次。已填的内容都在。
        </p>
      )}
    </div>
  )
}
