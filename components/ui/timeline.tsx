import type { ReactNode } from 'react'

export type TimelineEntry = {
  key: string
  /** `dateTime` for machines, `label` as people read it. */
  at: { dateTime: string; label: string }
  title: ReactNode
  by?: string
  children?: ReactNode
}

/** What happened, in order: the history of a record, the dates of an alliance. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ key, at, title, by, children }) => (
        <li key={key}>
          <p className="meta">
            <time dateTime={at.dateTime}>{at.label}</time>
            {by && ` · ${by}`}
          </p>
          <div>{title}</div>
          {children}
        </li>
      ))}
    </ol>
  )
}
