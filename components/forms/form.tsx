'use client'

import { type FormEvent, type ReactNode, useActionState, useEffect, useId, useState } from 'react'
import { ConfirmFold } from '@/components/ui/confirm'
import { type ActionState, IDLE } from '@/lib/shared/action-state'
import { BODY_LIMIT, sizeOf, TOO_LARGE } from '@/lib/shared/body-limit'
import { Autosave } from './autosave'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { RestoredNotice } from './restored-notice'

export type FormAction = (state: ActionState, data: FormData) => Promise<ActionState>

type Failure = Extract<ActionState, { currentVersion?: number }>

const isFailure = (state: ActionState): state is Failure =>
  state.status !== 'idle' && state.status !== 'done' && state.status !== 'restored'

const ERROR_PREFIX = '错误：'

/** Screen readers say the title first after a page load: it has to tell that something is wrong. */
function useErrorTitle(failed: boolean) {
  useEffect(() => {
    if (!failed || document.title.startsWith(ERROR_PREFIX)) return
    document.title = ERROR_PREFIX + document.title
    return () => {
      if (document.title.startsWith(ERROR_PREFIX)) document.title = document.title.slice(ERROR_PREFIX.length)
    }
  }, [failed])
}

/** Holds back what the server would refuse unread: it could not give back what was typed. */
function useSizeCheck() {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const check = (event: FormEvent<HTMLFormElement>) => {
    const tooLarge = sizeOf(new FormData(event.currentTarget)) > BODY_LIMIT
    setRefusal(tooLarge ? { status: 'refused', message: TOO_LARGE, values: {} } : null)
    if (tooLarge) event.preventDefault()
  }
  return { refusal, check }
}

/** A conflict in the words of a form that holds nothing but a button: there is nothing to compare. */
const CHANGED_MEANWHILE = '这条记录刚刚有变化。请刷新页面，看过现在的内容再操作。'

/**
 * A form around a server action. Works before hydration and without JavaScript: the state then comes back in the
 * page. The browser's own validation is off, because the server says better what is wrong and how to mend it.
 */
export function Form({
  action,
  initialState = IDLE,
  id,
  label,
  signInHref,
  notes,
  drafts = false,
  isButton = false,
  children,
}: {
  action: FormAction
  initialState?: ActionState
  /** Prefix of the fields' ids; needed only to link to a field from outside. */
  id?: string
  /** Names the form for assistive technology, where a page has several. */
  label?: string
  /** Where to sign in again when the session has ended meanwhile. */
  signInHref?: string
  /** What a reviewer says of single fields, by their names; each stands beside its field. */
  notes?: Readonly<Record<string, string>>
  /** Keep what is typed before it is saved; the action is made with `withDrafts`. */
  drafts?: boolean
  /** Whether nothing is typed or chosen in it. */
  isButton?: boolean
  children: ReactNode
}) {
  const [state, submit] = useActionState(action, initialState)
  const { refusal, check } = useSizeCheck()
  const ownId = useId()
  const answer = refusal ?? state
  const shown = isButton && answer.status === 'conflict' ? { ...answer, message: CHANGED_MEANWHILE } : answer
  const failed = isFailure(shown)
  useErrorTitle(failed)
  const done = shown.status === 'done' ? shown.message : undefined
  return (
    <ConfirmFold answered={failed || done !== undefined}>
      <FormContext value={{ id: id ?? ownId, state, notes }}>
        {shown.status === 'restored' && (
          <RestoredNotice message={shown.message} drop={drafts ? submit : undefined} />
        )}
        <form className="form" action={submit} onSubmit={check} noValidate aria-label={label}>
          {failed && <ErrorSummary state={shown} signInHref={signInHref} />}
          {done && (
            <p className="form-done" role="status">
              {done}
            </p>
          )}
          {children}
          {drafts && <Autosave action={action} />}
        </form>
      </FormContext>
    </ConfirmFold>
  )
}
