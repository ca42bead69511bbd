import { type Bar, BarChart, YearChart } from '@/components/ui/bar-chart'
import { Table } from '@/components/ui/table'
import { COUNTED_LABELS } from '@/lib/features/statistics/constants'
import type { Count, CountGroup } from '@/lib/features/statistics/types'

const barsOf = (counts: readonly Count[]): Bar[] =>
  counts.map(({ value, label, count, href }) => ({ key: value, label, value: count, href }))

const largest = (counts: readonly Count[]) => counts.reduce((a, b) => (b.count > a.count ? b : a))

function CountTable({ caption, head, counts }: { caption: string; head: string; counts: readonly Count[] }) {
  return (
    <details>
      <summary>以表格查看</summary>
      <Table
        caption={caption}
        hideCaption
        columns={[
          { key: 'label', label: head },
          { key: 'count', label: '数目', align: 'end' },
        ]}
        rows={counts.map(({ value, label, count, href }) => ({
          key: value,
          cells: [
            <a key="label" href={href}>
              {label}
            </a>,
            String(count),
          ],
        }))}
      />
    </details>
  )
}

function Kinds({ group: { key, kinds, total } }: { group: CountGroup }) {
  const { title, unit } = COUNTED_LABELS[key]
  if (kinds.length === 0) return null
  const most = largest(kinds)
  return (
    <>
      <BarChart
        id={`kinds-${key}`}
        title={`${title}各类的数目`}
        description={`共 ${total} ${unit}，分 ${kinds.length} 类，最多的是${most.label}，${most.count} ${unit}。`}
        bars={barsOf(kinds)}
        unit={unit}
      />
      <CountTable caption={`${title}各类的数目`} head="类别" counts={kinds} />
    </>
  )
}

function Years({ group: { key, years, total } }: { group: CountGroup }) {
  const { title, unit, year } = COUNTED_LABELS[key]
  const dated = years.reduce((sum, { count }) => sum + count, 0)
  if (years.length < 2 || year === undefined) return null
  const most = largest(years)
  return (
    <>
      <p className="meta">
        按{year}
        {dated < total && `（另有 ${total - dated} ${unit}未登记年份）`}
      </p>
      <YearChart
        id={`years-${key}`}
        title={`${title}逐年的数目`}
        description={`从 ${years[0]?.label} 年到 ${years.at(-1)?.label} 年，最多的是 ${most.label} 年，${most.count} ${unit}。`}
        bars={barsOf(years)}
        unit={unit}
      />
      <CountTable
        caption={`${title}逐年的数目`}
        head="年份"
        counts={years.filter(({ count }) => count > 0)}
      />
    </>
  )
}

/** What the portal itself counts: each number leads to the list of just these records. */
export function CountGroups({ groups }: { groups: readonly CountGroup[] }) {
  return (
    <div className="chart-groups">
      {groups.map((group) => {
        const { title, unit } = COUNTED_LABELS[group.key]
        return (
          <figure className="chart-group" key={group.key}>
            <h3>
              {title}
              {/* A list answers 404 for a year or a place that none of its records has. */}
              {group.total === 0 ? (
                <span>0 {unit}</span>
              ) : (
                <a href={group.href}>
                  {group.total} {unit}
                </a>
              )}
            </h3>
            <Kinds group={group} />
            <Years group={group} />
          </figure>
        )
      })}
    </div>
  )
}
