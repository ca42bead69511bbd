'use client'

import { Field, type FieldText, useFieldProps } from './field'
import { textOf } from './form-context'

export type Option = { value: string; label: string }
export type OptionGroup = { label: string; options: readonly Option[] }

function Options({ options }: { options: readonly Option[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}

/** One of a closed list. `empty` is the word of the choice that chooses nothing; without it there is none. */
export function SelectField({
  name,
  label,
  hint,
  required,
  options,
  empty,
  defaultValue,
  autoComplete,
}: FieldText & {
  options: readonly (Option | OptionGroup)[]
  empty?: string
  defaultValue?: string | null
  autoComplete?: string
}) {
  const { field, props } = useFieldProps(name, hint, required)
  const value = textOf(field.value, field.submitted, defaultValue ?? '')
  return (
    <Field name={name} label={label} hint={hint} required={required}>
      {/* Keyed by its value: React does not carry a changed default over the reset after an action. */}
      <select key={value} {...props} className="input" autoComplete={autoComplete} defaultValue={value}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              <Options options={option.options} />
            </optgroup>
          ) : (
            <Options key={option.value} options={[option]} />
          ),
        )}
      </select>
    </Field>
  )
}
