export type Stat = { label: string; value: string; unit?: string; note?: string; href?: string }

/** A few numbers in a row. */
export function StatRow({ label, stats }: { label: string; stats: readonly Stat[] }) {
  return (
    <section aria-label={label}>
      <dl className="stats">
        {stats.map((stat) => (
          <div key={stat.label}>
            <dt>{stat.href ? <a href={stat.href}>{stat.label}</a> : stat.label}</dt>
            <dd className="figure-value">
              {stat.value}
              {stat.unit && <small>{stat.unit}</small>}
            </dd>
            {stat.note && <dd className="figure-source">{stat.note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  )
}
