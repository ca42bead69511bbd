import type { ReactNode } from 'react'

/** One statement of a number, as its source makes it. */
export type FigureStatement = {
  /** 超过, 约, 近: before the number. */
  before?: string
  value: string
  /** 余, 多: between the number and the unit. */
  between?: string
  unit?: string
  /** 以上: after the unit. */
  after?: string
  /** 每年, 2021 年: what the number runs over, or its day. */
  period?: string
  source?: { title: string; href?: string }
  /** Where in the source. */
  locator?: string
  note?: ReactNode
}

function Statement({ statement }: { statement: FigureStatement }) {
  const { before, value, between, unit, after, period, source, locator, note } = statement
  return (
    <dd>
      <p className="figure-value">
        {before && <small>{before} </small>}
        {value}
        <small>
          {between}
          {unit}
          {after}
        </small>
      </p>
      {period && <p className="figure-period">{period}</p>}
      {(source || locator || note) && (
        <p className="figure-source">
          {source && (source.href ? <a href={source.href}>{source.title}</a> : source.title)}
          {source && locator && ' · '}
          {locator}
          {note && <span>{note}</span>}
        </p>
      )}
    </dd>
  )
}

/**
 * A metric with its number set large and its provenance beneath. Statements that contradict each other stand side by
 * side: the portal does not choose.
 */
export function FigureCard({
  label,
  about,
  statements,
}: {
  label: string
  /** The record that it is about, where it stands among figures of others. */
  about?: { name: string; href: string }
  statements: readonly FigureStatement[]
}) {
  const several = statements.length > 1
  return (
    <div className="figure-card" data-several={several || undefined}>
      <dt>
        {label}
        {several && <span className="figure-several">{statements.length} 种说法</span>}
        {about && (
          <a className="figure-about" href={about.href}>
            {about.name}
          </a>
        )}
      </dt>
      {statements.map((statement, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: statements have no identity beside their place
        <Statement key={index} statement={statement} />
      ))}
    </div>
  )
}

/** Figure cards in as many columns as there is room for. */
export function FigureGrid({ children }: { children: ReactNode }) {
  return <dl className="figure-grid">{children}</dl>
}
