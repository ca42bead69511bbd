import type { ReactNode } from 'react'

export type Definition = { term: string; value: ReactNode }

/** Facts of a record, term by term. An entry without a value is left out. */
export function DefinitionList({ items }: { items: readonly (Definition | false | null | undefined)[] }) {
  const shown = items.filter((item): item is Definition => {
    return Boolean(item) && (item as Definition).value != null && (item as Definition).value !== ''
  })
  if (shown.length === 0) return null
  return (
    <dl className="definitions">
      {shown.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
