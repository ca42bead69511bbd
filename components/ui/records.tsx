import type { ReactNode } from 'react'
import { KindMark, type UnitKind } from './unit-kind'

/** A list of records, one under the other, hairlines between; `columns` sets them side by side where there is room. */
export function RecordList({ columns = false, children }: { columns?: boolean; children: ReactNode }) {
  return (
    <ul className="records" data-columns={columns || undefined}>
      {children}
    </ul>
  )
}

/** One record of a list; the whole row is its link. */
export function RecordItem({
  href,
  title,
  picture,
  badges,
  meta,
  aside,
  fact,
  children,
  level: Heading = 'h3',
}: {
  href: string
  title: string
  /** An emblem. */
  picture?: ReactNode
  badges?: ReactNode
  /** One line of facts below the title. */
  meta?: ReactNode
  /** At the end of the row: a date, a number. */
  aside?: ReactNode
  /** At the end of the row in its place: what one decides by, and reads before the excerpt where there is one column. */
  fact?: ReactNode
  /** An excerpt. */
  children?: ReactNode
  level?: 'h2' | 'h3'
}) {
  return (
    <li className="record">
      {picture}
      <div>
        <Heading>
          <a className="stretched" href={href}>
            {title}
          </a>
          {badges && <span className="record-badges">{badges}</span>}
        </Heading>
        {meta && <p className="meta">{meta}</p>}
        {children && <p className="record-text">{children}</p>}
      </div>
      {aside && <p className="record-aside meta">{aside}</p>}
      {fact && <p className="record-aside record-fact">{fact}</p>}
    </li>
  )
}

/** Unit cards in as many columns as there is room for. */
export function UnitGrid({ children }: { children: ReactNode }) {
  return <ul className="unit-grid">{children}</ul>
}

/** A member unit: its kind as edge, shape and word. */
export function UnitCard({
  href,
  name,
  kind,
  kindLabel,
  meta,
  level: Heading = 'h3',
}: {
  href: string
  name: string
  kind: UnitKind
  kindLabel: string
  /** Region, seat …; unknown is said in words by the caller. */
  meta?: ReactNode
  level?: 'h2' | 'h3'
}) {
  return (
    <li className="unit-card" data-kind={kind}>
      <Heading>
        <a className="stretched" href={href}>
          {name}
        </a>
      </Heading>
      <p>
        <span className="kind-word">
          <KindMark kind={kind} />
          {kindLabel}
        </span>
        {meta && <span>{meta}</span>}
      </p>
    </li>
  )
}
