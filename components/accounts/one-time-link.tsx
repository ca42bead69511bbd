'use client'

import { useId, useState } from 'react'
import { useForm } from '@/components/forms/form-context'

/** The link that the form's action made. It is shown this once: nothing that is stored can give it back. */
export function OneTimeLink() {
  const { state } = useForm()
  const id = useId()
  const [copied, setCopied] = useState<string | null>(null)
  const link = state.status === 'done' ? state.values?.link : undefined
  if (typeof link !== 'string') return null
  return (
    <div className="field">
      <label htmlFor={id}>一次性链接</label>
      <input id={id} className="input" readOnly value={link} onFocus={(event) => event.target.select()} />
      <p className="actions">
        <button
          type="button"
          className="button"
          data-variant="quiet"
          onClick={() => navigator.clipboard?.writeText(link).then(() => setCopied(link))}
        >
          复制链接
        </button>
        <span role="status">{copied === link && '已复制'}</span>
      </p>
    </div>
  )
}
