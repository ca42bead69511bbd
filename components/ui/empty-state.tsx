import type { ReactNode } from 'react'

/** Nothing here, why, and what to do next. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string
  children?: ReactNode
  /** Links or buttons. */
  actions?: ReactNode
}) {
  return (
    <div className="empty">
      <svg viewBox="0 0 64 40" aria-hidden="true">
        <path d="M8 0v34M20 0v40M32 0v31M44 0v38M56 0v33" />
        <path d="M2 8h60" strokeDasharray="1 5" />
      </svg>
      <p>
        <b>{title}</b>
      </p>
      {children && <div>{children}</div>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
