import type { Stretch } from '@/lib/features/places/types'
import { addMonths } from '@/lib/shared/dates'
import { areaOf, CHART, positionOf, stepsOf, topOf } from './usage-geometry'

type Window = { from: string; to: string; today: string }

/** Every third month of the window, as it is written below the chart. */
function monthsOf({ from }: Window): string[] {
  return Array.from({ length: 6 }, (_, at) => addMonths(from, at * 3).slice(0, 7))
}

/** A month as the axis has room for it: 2027/3. */
const monthLabel = (month: string) => month.replace(/-0?/, '/')

/**
 * Places taken over time below the limit, as steps. It shows at a glance what the table beside it says in numbers,
 * and therefore says nothing to a screen reader.
 */
export function UsageChart({ stretches, window }: { stretches: readonly Stretch[]; window: Window }) {
  const today = positionOf(window.today, window) * CHART.width
  return (
    <figure className="usage" aria-hidden="true">
      <p className="usage-top">{topOf(stretches)} 人</p>
      <svg aria-hidden="true" viewBox={`0 0 ${CHART.width} ${CHART.height}`} preserveAspectRatio="none">
        <path className="usage-area" d={areaOf(stretches, window)} />
        <path className="usage-taken" d={stepsOf(stretches, window, 'taken')} />
        <path className="usage-limit" d={stepsOf(stretches, window, 'limit')} />
        <path className="usage-today" d={`M${today} 0V${CHART.height}`} />
      </svg>
      <ol>
        {monthsOf(window).map((month) => (
          <li key={month}>{monthLabel(month)}</li>
        ))}
      </ol>
      <ul>
        <li data-mark="taken">已占</li>
        <li data-mark="limit">上限</li>
        <li data-mark="today">今天</li>
      </ul>
    </figure>
  )
}
