import type { ReactNode } from 'react'

/** A bar of nothing leads nowhere: its list answers 404. */
export type Bar = { key: string; label: string; value: number; href: string }

type Chart = {
  /** Unique on the page: the title and the description of the drawing hang on it. */
  id: string
  title: string
  /** What the drawing shows, in a sentence, for who does not see it. */
  description: string
  bars: readonly Bar[]
  /** Measure word: 家, 个. */
  unit: string
}

const WIDTH = 480
const ROW = 44
const COLUMNS = { height: 190, top: 24, bottom: 26 }
/** So many years have room for their labels; of more, every second, third … has one. */
const LABELS = 12

function BarLink({
  href,
  label,
  tabIndex,
  children,
}: {
  href: string | null
  label: string
  tabIndex?: number
  children: ReactNode
}) {
  if (href === null) return <g>{children}</g>
  return (
    <a href={href} tabIndex={tabIndex} aria-label={label}>
      {children}
    </a>
  )
}

/** Lengths as bars, one below the other, each with its name and number above it. Each leads to what it counts. */
export function BarChart({ id, title, description, bars, unit }: Chart) {
  const most = Math.max(...bars.map(({ value }) => value), 1)
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${ROW * bars.length}`}
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {bars.map(({ key, label, value, href }, row) => (
        <BarLink key={key} href={value > 0 ? href : null} label={`${label}：${value} ${unit}`}>
          <rect className="hit" y={ROW * row} width={WIDTH} height={ROW - 4} />
          <text x="0" y={ROW * row + 17}>
            {label}
          </text>
          <text x={WIDTH} y={ROW * row + 17} textAnchor="end" className="number">
            {value}
          </text>
          <rect className="track" y={ROW * row + 25} width={WIDTH} height="8" />
          <rect className="bar" y={ROW * row + 25} width={(WIDTH * value) / most} height="8" />
        </BarLink>
      ))}
    </svg>
  )
}

/** Numbers by year as columns, from left to right. Each leads to what it counts. */
export function YearChart({ id, title, description, bars, unit }: Chart) {
  const most = Math.max(...bars.map(({ value }) => value), 1)
  const { height, top, bottom } = COLUMNS
  const pitch = WIDTH / bars.length
  const width = Math.min(pitch * 0.72, 40)
  const every = Math.ceil(bars.length / LABELS)
  const full = height - top - bottom
  // Too narrow for a finger: the table beneath has the same links.
  const isNarrow = bars.length > LABELS
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${height}`} aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {bars.map(({ key, label, value, href }, place) => {
        const [middle, tall] = [pitch * (place + 0.5), (full * value) / most]
        return (
          <BarLink
            key={key}
            href={value > 0 ? href : null}
            tabIndex={isNarrow ? -1 : undefined}
            label={`${label} 年：${value} ${unit}`}
          >
            <rect className="hit" x={pitch * place} y="0" width={pitch} height={height} />
            <rect
              className="bar"
              x={middle - width / 2}
              y={height - bottom - tall}
              width={width}
              height={tall}
            />
            {value > 0 && (
              <text x={middle} y={height - bottom - tall - 6} textAnchor="middle" className="number">
                {value}
              </text>
            )}
            {(bars.length - 1 - place) % every === 0 && (
              <text x={middle} y={height - 7} textAnchor="middle">
                {label}
              </text>
            )}
          </BarLink>
        )
      })}
      <path className="axis" d={`M0 ${height - bottom}H${WIDTH}`} />
    </svg>
  )
}
