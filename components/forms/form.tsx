'use client'

import { type ReactNode, useActionState, useEffect, useId } from 'react'
import { type ActionState, IDLE } from '@/lib/shared/action-state'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'

export type FormAction = (state: ActionState, data: FormData) => Promise<ActionState>

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
  children: ReactNode
}) {
  const [state, submit] = useActionState(action, initialState)
  const ownId = useId()
  const failed = state.status !== 'idle' && state.status !== 'done'
  useErrorTitle(failed)
  return (
    <FormContext value={{ id: id ?? ownId, state }}>
      <form className="form" action={submit} noValidate aria-label={label}>
        {failed && <ErrorSummary state={state} signInHref={signInHref} />}
        {state.status === 'done' && state.message && (
          <p className="form-done" role="status">
            {state.message}
          </p>
        )}
        {children}
      </form>
    </FormContext>
  )
}
