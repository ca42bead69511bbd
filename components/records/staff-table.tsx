import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { type Column, Table } from '@/components/ui/table'
import { type ListPage, listQuery } from '@/lib/shared/lists'
import { StatusTabs } from './status-tabs'

type Lines<Item, Status extends string> = ListPage<Item> & {
  status: Status | null
  counts: Partial<Record<Status, number>>
  /** How many there are in all, where the views overlap. */
  all?: number
}

/** A list behind sign-in: by state, as a table, page by page. */
export function StaffTable<Item extends { id: string }, Status extends string>({
  base,
  caption,
  lines,
  statuses,
  labels,
  columns,
  cellsOf,
  empty,
}: {
  base: string
  caption: string
  lines: Lines<Item, Status>
  statuses: readonly Status[]
  labels: Record<Status, string>
  columns: readonly Column[]
  cellsOf: (item: Item) => ReactNode[]
  /** What to do where there is nothing. */
  empty: string
}) {
  const { items, counts, status, page, pageCount, all } = lines
  return (
    <>
      <StatusTabs
        base={base}
        statuses={statuses}
        labels={labels}
        counts={counts}
        active={status}
        total={all}
      />
      {items.length > 0 ? (
        <Table
          caption={caption}
          hideCaption
          columns={columns}
          rows={items.map((item) => ({ key: item.id, cells: cellsOf(item) }))}
        />
      ) : (
        <EmptyState title={`这里没有${caption}`}>{empty}</EmptyState>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(number) => base + listQuery({ status, page: number })}
      />
    </>
  )
}
