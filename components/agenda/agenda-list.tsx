import { RecordItem, RecordList } from '@/components/ui/records'
import type { AgendaItem } from '@/lib/features/agenda/types'

/** What waits, each leading to where it is done. */
export function AgendaList({ items }: { items: readonly AgendaItem[] }) {
  return (
    <RecordList>
      {items.map(({ label, detail, count, href }) => (
        <RecordItem key={href} href={href} title={label} aside={`${count} 项`}>
          {detail}
        </RecordItem>
      ))}
    </RecordList>
  )
}
