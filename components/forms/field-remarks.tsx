import type { Remark } from './form-context'

/** What a check says of one field, beside it. Shows nothing where nothing was said. */
export function FieldRemarks({ id, remarks }: { id: string; remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null
  return (
    <div id={id} className="field-remarks">
      {remarks.map(({ key, tone, word, text, source }) => (
        <p key={key} data-tone={tone}>
          <b>{word}：</b>
          {text}
          {source && <small>{source}</small>}
        </p>
      ))}
    </div>
  )
}
