'use client'

import { FieldGroup, type FieldText } from './field'
import { useField } from './form-context'

export type Choice = { value: string; label: string; hint?: string }

function Choices({
  name,
  type,
  choices,
  stored,
}: {
  name: string
  type: 'checkbox' | 'radio'
  choices: readonly Choice[]
  stored: readonly string[]
}) {
  const { id, value, submitted, errors } = useField(name)
  const chosen = submitted ? [value ?? []].flat() : stored
  return (
    <div className="choices">
      {choices.map((choice, index) => {
        const choiceId = index === 0 ? id : `${id}-${choice.value}`
        return (
          <label key={choice.value} className="choice" htmlFor={choiceId}>
            <input
              id={choiceId}
              type={type}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              aria-invalid={errors.length > 0 || undefined}
            />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </label>
        )
      })}
    </div>
  )
}

/** Any number of a closed list. */
export function CheckboxGroup({
  choices,
  defaultValue = [],
  ...text
}: FieldText & { choices: readonly Choice[]; defaultValue?: readonly string[] }) {
  return (
    <FieldGroup {...text}>
      <Choices name={text.name} type="checkbox" choices={choices} stored={defaultValue} />
    </FieldGroup>
  )
}

/** One of a short closed list, all of it in sight. */
export function RadioGroup({
  choices,
  defaultValue,
  ...text
}: FieldText & { choices: readonly Choice[]; defaultValue?: string | null }) {
  return (
    <FieldGroup {...text}>
      <Choices name={text.name} type="radio" choices={choices} stored={defaultValue ? [defaultValue] : []} />
    </FieldGroup>
  )
}
