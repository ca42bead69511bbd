import { NETWORK_FILTERS } from '@/lib/features/network/constants'
import type { YearStep } from '@/lib/features/network/types'
import { type ListFilters, listPath } from '@/lib/shared/list-path'

/** Height of the longest bar, in parts of the whole. */
const FULL = 100

function Slider({ years }: { years: readonly YearStep[] }) {
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  return (
    // Where scripts run, it is there from the first paint on, so that nothing moves when the one that serves it comes.
    <div className="network-slider">
      <label htmlFor="network-until">拖动看往来如何逐年织成</label>
      <input type="range" id="network-until" min={first} max={last} defaultValue={last} autoComplete="off" />
      <output htmlFor="network-until">至今</output>
    </div>
  )
}

/**
 * The years as links, each with a bar as high as what began in it; with scripts and the whole time in view, a slider
 * besides, which hides what came later.
 */
export function NetworkYears({ years, filters }: { years: readonly YearStep[]; filters: ListFilters }) {
  if (years.length < 2) return null
  const { until, ...others } = filters
  const most = Math.max(...years.map(({ began }) => began))
  return (
    <nav className="network-years" aria-label="按年份看">
      <h2>逐年</h2>
      {until === undefined && <Slider years={years} />}
      <ol>
        {years.map(({ year, began, total }) => (
          <li key={year}>
            <a
              className="year"
              href={listPath('/network', { ...others, until: String(year) }, 1, NETWORK_FILTERS)}
              aria-current={until === String(year) ? 'true' : undefined}
              aria-label={`截至 ${year} 年：${total} 处，其中当年新增 ${began} 处`}
              title={`${year} 年新增 ${began} 处，累计 ${total} 处`}
            >
              <span className="bar" aria-hidden="true">
                <span style={{ height: `${(FULL * began) / most}%` }} />
              </span>
              <span>{year}</span>
            </a>
          </li>
        ))}
      </ol>
      {until !== undefined && (
        <p>
          <a href={listPath('/network', others, 1, NETWORK_FILTERS)}>看至今的全部</a>
        </p>
      )}
    </nav>
  )
}
