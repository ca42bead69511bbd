'use client'

import type { ReactNode } from 'react'
import { useField } from './form-context'

export type FieldText = {
  name: string
  label: string
  /** Says what belongs here, with an example. */
  hint?: ReactNode
  required?: boolean
}

/** What an input carries so that its label, hint and errors are read with it. */
export function useFieldProps(name: string, hint: ReactNode, required: boolean | undefined) {
  const field = useField(name)
  const described = [hint ? field.hintId : '', field.errors.length > 0 ? field.errorId : ''].filter(Boolean)
  return {
    field,
    props: {
      id: field.id,
      name,
      required,
      'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
      'aria-invalid': field.errors.length > 0 || undefined,
    },
  }
}

/** 选填 beside a label: what is not marked has to be filled in. */
export function OptionalMark({ required }: { required?: boolean }) {
  return required ? null : <small className="optional">选填</small>
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
  const { id, hintId, errorId, errors } = useField(name)
  return (
    <div className="field" data-invalid={errors.length > 0 || undefined}>
      <label htmlFor={id}>
        {label}
        <OptionalMark required={required} />
      </label>
      <FieldHint id={hintId}>{hint}</FieldHint>
      <FieldErrors id={errorId} errors={errors} />
      {children}
    </div>
  )
}

/** Several inputs that answer one question. The first of them carries the field's id, so that errors lead there. */
export function FieldGroup({ name, label, hint, required, children }: FieldText & { children: ReactNode }) {
  const { hintId, errorId, errors } = useField(name)
  const described = [hint ? hintId : '', errors.length > 0 ? errorId : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      className="field"
      data-invalid={errors.length > 0 || undefined}
      aria-describedby={described || undefined}
    >
      <legend>
        {label}
        <OptionalMark required={required} />
      </legend>
      <FieldHint id={hintId}>{hint}</FieldHint>
      <FieldErrors id={errorId} errors={errors} />
      {children}
    </fieldset>
  )
}
