'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

/**
 * Sends the form. While it is on its way the button stays focusable and says so; a second press does nothing. With a
 * `name` and `value` a form can have several, e.g. 保存草稿 and 提交.
 */
export function SubmitButton({
  children,
  pendingLabel = '正在提交…',
  variant = 'primary',
  name,
  value,
}: {
  children: ReactNode
  pendingLabel?: string
  variant?: 'primary' | 'quiet' | 'danger'
  name?: string
  value?: string
}) {
  const { pending, data } = useFormStatus()
  const pressed = pending && (name === undefined || data.get(name) === (value ?? ''))
  return (
    <button
      type="submit"
      className="button"
      data-variant={variant}
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {pressed ? pendingLabel : children}
    </button>
  )
}
