'use client'

import type { ReactNode } from 'react'
import { FieldNote } from './field-note'
import { FieldRemarks } from './field-remarks'
import { useField } from './form-context'

export type FieldText = {
  name: string
  label: string
  /** Says what belongs here, with an example. */
  hint?: ReactNode
  required?: boolean
}

/** The ids of all that is said of a field. */
function describedBy(field: ReturnType<typeof useField>, hint: ReactNode): string | undefined {
  const { hintId, noteId, remarksId, errorId, note, remarks, errors } = field
  const ids = [
    hint ? hintId : '',
    note ? noteId : '',
    remarks.length > 0 ? remarksId : '',
    errors.length > 0 ? errorId : '',
  ].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** What an input carries so that its label, hint and errors are read with it. */
export function useFieldProps(name: string, hint: ReactNode, required: boolean | undefined) {
  const field = useField(name)
  return {
    field,
    props: {
      id: field.id,
      name,
      required,
      'aria-describedby': describedBy(field, hint),
      'aria-invalid': field.errors.length > 0 || undefined,
    },
  }
}

/** 选填 beside a label, or that it can wait: what is not marked has to be filled in. */
function OptionalMark({ required, needed }: { required?: boolean; needed: boolean }) {
  return required ? null : <small className="optional">{needed ? '提交前填写' : '选填'}</small>
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <div id={id} className="field-hint">
      {children}
    </div>
  ) : null
}

export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null
  return (
    <div id={id} className="field-error">
      {errors.map((error) => (
        <p key={error}>
          <span className="sr-only">错误：</span>
          {error}
        </p>
      ))}
    </div>
  )
}

/** One field: label above, hint, errors, then the input. */
export function Field({ name, label, hint, required, children }: FieldText & { children: ReactNode }) {
  const { id, needed, hintId, noteId, note, remarksId, remarks, errorId, errors } = useField(name)
  return (
    <div className="field" data-invalid={errors.length > 0 || undefined}>
      <label htmlFor={id}>
        {label}
        <OptionalMark required={required} needed={needed} />
      </label>
      <FieldHint id={hintId}>{hint}</FieldHint>
      <FieldNote id={noteId} note={note} />
      <FieldRemarks id={remarksId} remarks={remarks} />
      <FieldErrors id={errorId} errors={errors} />
      {children}
    </div>
  )
}

/** Several inputs that answer one question. The first of them carries the field's id, so that errors lead there. */
export function FieldGroup({ name, label, hint, required, children }: FieldText & { children: ReactNode }) {
  const field = useField(name)
  const { needed, hintId, noteId, note, remarksId, remarks, errorId, errors } = field
  return (
    <fieldset
      className="field"
      data-invalid={errors.length > 0 || undefined}
      aria-describedby={describedBy(field, hint)}
    >
      <legend>
        {label}
        <OptionalMark required={required} needed={needed} />
      </legend>
      <FieldHint id={hintId}>{hint}</FieldHint>
      <FieldNote id={noteId} note={note} />
      <FieldRemarks id={remarksId} remarks={remarks} />
      <FieldErrors id={errorId} errors={errors} />
      {children}
    </fieldset>
  )
}
