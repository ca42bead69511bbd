import type { ReactNode } from 'react'

/**
 * A list with its filters: beside it where there is room, below it on a phone, with a link that leads down to them.
 * The order of reading and of the keyboard is the same in both.
 */
export function ListLayout({ filters, children }: { filters: ReactNode; children: ReactNode }) {
  return (
    <div className="list-layout">
      <a className="to-filters" href="#filters">
        筛选 <span aria-hidden="true">↓</span>
      </a>
      <div className="list-body">{children}</div>
      <div className="list-filters" id="filters">
        {filters}
      </div>
    </div>
  )
}
