'use client'

import { createContext, type ReactNode, use } from 'react'

type Question = {
  /** On the button that opens the question, e.g. “停用这家单位…”. */
  label: string
  /** What will happen, by name, and whether it can be undone. */
  question: ReactNode
  /** Nothing is lost by it: it is asked because others are told, or because it needs a word. */
  calm?: boolean
}

const QuestionContext = createContext<Question | null>(null)

/** Asks once before a destructive act, without a dialog and without JavaScript: the form inside stands in a fold. */
export function Confirm({ label, question, calm, children }: Question & { children: ReactNode }) {
  return <QuestionContext value={{ label, question, calm }}>{children}</QuestionContext>
}

/**
 * The fold of the surrounding `Confirm`, if there is one. The form draws it around itself, because only the form knows
 * its answer: a page that comes back without scripts must show it, so the fold is open then.
 */
export function ConfirmFold({ answered, children }: { answered: boolean; children: ReactNode }) {
  const asked = use(QuestionContext)
  if (!asked) return children
  return (
    <details className="confirm" data-calm={asked.calm || undefined} open={answered || undefined}>
      <summary className="button" data-variant="quiet">
        {asked.label}
      </summary>
      <div>
        <div className="confirm-question">{asked.question}</div>
        <QuestionContext value={null}>{children}</QuestionContext>
      </div>
    </details>
  )
}
