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
        <path d="M4 0v34M16 0v40M28 0v31M40 0v38M52 0v33" />
      </svg>
      <p>
        <b>{title}</b>
      </p>
      {children && <div>{children}</div>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
