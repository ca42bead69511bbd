import type { ReactNode } from 'react'

/** A part of a long form, with its own heading. */
export function FormSection({
  id,
  title,
  note,
  children,
}: {
  /** For links that lead here. */
  id?: string
  title: string
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <section id={id} className="form-section">
      <h2>{title}</h2>
      {note && <p className="form-note">{note}</p>}
      {children}
    </section>
  )
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="actions form-actions">{children}</div>
}
