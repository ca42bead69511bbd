'use client'

import { FieldGroup } from '@/components/forms/field'
import { useField, useForm } from '@/components/forms/form-context'

export type RowColumn = {
  /** Sent once for each row. */
  name: string
  label: string
}

/** Room for so many more rows than there are; saving makes new room. */
const SPARE = 3

/** What stands in the cells: what was submitted before what is stored, so that nothing typed is lost. */
function useRows(columns: readonly RowColumn[], stored: readonly (readonly string[])[]): string[][] {
  const { state } = useForm()
  const values = 'values' in state ? state.values : undefined
  const typed = values && columns.map(({ name }) => [values[name] ?? []].flat())
  const filled = typed
    ? Array.from({ length: Math.max(...typed.map((cells) => cells.length)) }, (_, at) =>
        typed.map((cells) => cells[at] ?? ''),
      ).filter((cells) => cells.some((cell) => cell.trim() !== ''))
    : stored.map((cells) => [...cells])
  return [...filled, ...Array.from({ length: SPARE }, () => columns.map(() => ''))]
}

/**
 * A short table to fill in, one record a row; an empty row is left out. Without JavaScript there is always room for a
 * few more rows, and saving makes new room.
 */
export function RowFields({
  name,
  label,
  hint,
  columns,
  rows: stored,
}: {
  /** Carries the errors of all its rows. */
  name: string
  label: string
  hint: string
  columns: readonly RowColumn[]
  rows: readonly (readonly string[])[]
}) {
  const { id, errors } = useField(name)
  const rows = useRows(columns, stored)
  return (
    <FieldGroup name={name} label={label} hint={hint}>
      {rows.map((cells, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity beside its place
          key={`${at}-${cells.join()}`}
          className="field-row"
        >
          {columns.map((column, index) => (
            <label key={column.name}>
              {column.label}
              <span className="sr-only">（第 {at + 1} 行）</span>
              <input
                id={at === 0 && index === 0 ? id : undefined}
                name={column.name}
                type="text"
                className="input"
                aria-invalid={errors.length > 0 || undefined}
                defaultValue={cells[index]}
              />
            </label>
          ))}
        </div>
      ))}
    </FieldGroup>
  )
}
