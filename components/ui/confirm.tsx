import type { ReactNode } from 'react'

/** Asks once before a destructive act, without a dialog and without JavaScript: the form stands in the fold. */
export function Confirm({
  label,
  question,
  children,
}: {
  /** On the button that opens the question, e.g. “停用这家单位…”. */
  label: string
  /** What will happen, by name, and whether it can be undone. */
  question: ReactNode
  /** The form that does it. */
  children: ReactNode
}) {
  return (
    <details className="confirm">
      <summary className="button" data-variant="quiet">
        {label}
      </summary>
      <div>
        <div className="confirm-question">{question}</div>
        {children}
      </div>
    </details>
  )
}
