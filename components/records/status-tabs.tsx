import { TabLinks } from '@/components/ui/tab-links'
import { listQuery } from '@/lib/shared/lists'

/** A staff list by state: all of it, or one state, each with its number. */
export function StatusTabs<Status extends string>({
  base,
  statuses,
  labels,
  counts,
  active,
  total,
}: {
  base: string
  statuses: readonly Status[]
  labels: Record<Status, string>
  counts: Partial<Record<Status, number>>
  active: Status | null
  /** How many there are in all, where the views overlap. */
  total?: number
}) {
  const all = total ?? statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
  return (
    <TabLinks
      label="按状态查看"
      tabs={[
        { label: '全部', href: base, active: active === null, count: all },
        ...statuses.map((status) => ({
          label: labels[status],
          href: base + listQuery({ status, page: 1 }),
          active: status === active,
          count: counts[status] ?? 0,
        })),
      ]}
    />
  )
}
