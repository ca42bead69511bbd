import type { DiffPart, FieldComparison } from '@/lib/shared/comparison'

function Part({ part: { kind, text } }: { part: DiffPart }) {
  if (kind === 'added') {
    return (
      <ins>
        <span className="sr-only">【新增】</span>
        {text}
        <span className="sr-only">【新增结束】</span>
      </ins>
    )
  }
  if (kind === 'removed') {
    return (
      <del>
        <span className="sr-only">【删去】</span>
        {text}
        <span className="sr-only">【删去结束】</span>
      </del>
    )
  }
  return text
}

/** What changed from one text to another, field by field, with words as well as marks. */
export function Comparison({ fields }: { fields: readonly FieldComparison[] }) {
  return (
    <div className="comparisons">
      {fields.map(({ label, parts }) => (
        <div key={label}>
          <h3>{label}</h3>
          <div className="comparison">
            {parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity beside its place
              <Part key={index} part={part} />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
