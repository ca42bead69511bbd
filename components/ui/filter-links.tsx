import { KindMark, type UnitKind } from './unit-kind'

export type FilterLink = { label: string; href: string; count?: number; active?: boolean; kind?: UnitKind }

function FilterList({ links }: { links: readonly FilterLink[] }) {
  return (
    <ul>
      {links.map(({ label, href, count, active, kind }) => (
        <li key={href + label}>
          <a href={href} aria-current={active ? 'true' : undefined}>
            <span>
              {kind && <KindMark kind={kind} />}
              {label}
            </span>
            {count !== undefined && <small>{count}</small>}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** One filter of a list, as links with counts. The many values of a long filter are folded after `shown`. */
export function FilterLinks({
  title,
  links,
  shown = 8,
}: {
  title: string
  links: readonly FilterLink[]
  shown?: number
}) {
  if (links.length === 0) return null
  const rest = links.slice(shown)
  return (
    <nav className="filters" aria-label={`按${title}筛选`}>
      <h2>{title}</h2>
      <FilterList links={links.slice(0, shown)} />
      {rest.length > 0 && (
        <details open={rest.some(({ active }) => active)}>
          <summary>另外 {rest.length} 项</summary>
          <FilterList links={rest} />
        </details>
      )}
    </nav>
  )
}

export type ActiveFilter = { name: string; value: string; removeHref: string }

/** The filters in force, each with a link that takes it away. */
export function ActiveFilters({
  filters,
  clearHref,
}: {
  filters: readonly ActiveFilter[]
  clearHref: string
}) {
  if (filters.length === 0) return null
  return (
    <ul className="active-filters" aria-label="当前筛选条件">
      {filters.map(({ name, value, removeHref }) => (
        <li key={name + value}>
          <a href={removeHref} aria-label={`去掉筛选条件 ${name}：${value}`}>
            {name}：{value} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <a href={clearHref}>全部清除</a>
        </li>
      )}
    </ul>
  )
}
