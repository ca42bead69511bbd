import type { ComparedField } from '@/components/forms/conflict-notice'
import { DefinitionList } from '@/components/ui/definition-list'

/** Everything that a record says, in the words of its form, for those who may read but not change it now. */
export function RecordReading({ fields }: { fields: readonly ComparedField[] }) {
  return (
    <DefinitionList
      items={fields.map(({ label, stored }) => ({
        term: label,
        value: stored && <span className="whitespace-pre-line">{stored}</span>,
      }))}
    />
  )
}
