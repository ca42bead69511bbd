import type { ReactNode } from 'react'

/** `short`: words, numbers and dates that are not broken where columns stand side by side. */
export type Column = { key: string; label: string; align?: 'start' | 'end'; short?: boolean }
export type Row = { key: string; cells: readonly ReactNode[] }

/**
 * A table. Where it is narrow, each row becomes a block with the column's name before each cell; `wide` scrolls
 * sideways instead, for tables of figures that are read column by column.
 */
export function Table({
  caption,
  columns,
  rows,
  wide = false,
  hideCaption = false,
}: {
  caption: string
  columns: readonly Column[]
  rows: readonly Row[]
  wide?: boolean
  hideCaption?: boolean
}) {
  const table = (
    <table className="table" data-wide={wide || undefined}>
      <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, align }) => (
            <th key={key} scope="col" data-align={align}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map(({ key, label, align, short }, index) => (
              <td key={key} data-label={label} data-align={align} data-short={short || undefined}>
                {row.cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (!wide) return <div className="table-frame">{table}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  )
}
