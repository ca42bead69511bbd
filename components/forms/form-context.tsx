'use client'

import { createContext, use } from 'react'
import type { ActionState } from '@/lib/shared/action-state'
import { IDLE } from '@/lib/shared/action-state'

export type FormContextValue = {
  id: string
  state: ActionState
  /** What a reviewer says of single fields, by their names. */
  notes?: Readonly<Record<string, string>>
}

/** What a check says of one field while somebody fills it in. */
export type Remark = {
  key: string
  tone: 'error' | 'warning' | 'open'
  /** In a word: 不符合. */
  word: string
  text: string
  /** Where it comes from, in small print. */
  source?: string
}

export type Remarks = Readonly<Record<string, readonly Remark[]>>

/** The remarks on the fields within, by their names. */
export const RemarksContext = createContext<Remarks>({})

/** Names of fields that may stay empty for now, and must be filled in before the record is handed in. */
export const NeededContext = createContext<readonly string[]>([])

export const FormContext = createContext<FormContextValue>({ id: 'form', state: IDLE })

/** What the fields of the surrounding form share. */
export function useForm(): FormContextValue {
  return use(FormContext)
}

/** What one field needs to know: its ids, its errors, and the value that was submitted, if any was. */
export function useField(name: string) {
  const { id: formId, state, notes } = use(FormContext)
  const remarks = use(RemarksContext)[name] ?? []
  const id = `${formId}-${name}`
  const errors = 'fieldErrors' in state ? (state.fieldErrors?.[name] ?? []) : []
  const values = 'values' in state ? state.values : undefined
  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    noteId: `${id}-note`,
    note: notes?.[name],
    needed: use(NeededContext).includes(name),
    remarksId: `${id}-remarks`,
    remarks,
    errors,
    submitted: values !== undefined,
    value: values?.[name],
  }
}

/** The text to show in a field: what was submitted before what is stored, so that nothing typed is lost. */
export function textOf(value: string | string[] | undefined, submitted: boolean, stored: string): string {
  if (Array.isArray(value)) return value.join('\n')
  return value ?? (submitted ? '' : stored)
}
