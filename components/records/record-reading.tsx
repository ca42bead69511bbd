import type { ComparedField } from '@/components/forms/conflict-notice'
import { FieldNote } from '@/components/forms/field-note'
import { DefinitionList } from '@/components/ui/definition-list'

/** Everything that a record says, in the words of its form, for those who may read but not change it now. */
export function RecordReading({
  fields,
  notes = {},
}: {
  fields: readonly ComparedField[]
  /** What a reviewer says of single fields, by their names. */
  notes?: Readonly<Record<string, string>>
}) {
  return (
    <DefinitionList
      items={fields.map(({ name, label, stored }) => ({
        term: label,
        value: (stored || notes[name]) && (
          <>
            <span className="whitespace-pre-line">{stored || '（未填写）'}</span>
            <FieldNote note={notes[name]} />
          </>
        ),
      }))}
    />
  )
}
