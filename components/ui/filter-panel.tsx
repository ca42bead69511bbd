import { type ListFilters, listPath } from '@/lib/shared/list-path'
import type { FilterOption } from '@/lib/shared/lists'
import { ActiveFilters, FilterLinks } from './filter-links'

/** One filter of a list: its key in the address, its name, and its values with their counts. */
export type Facet = { key: string; title: string; options: readonly FilterOption[] }

type List = { base: string; keys: readonly string[]; filters: ListFilters; facets: readonly Facet[] }

/** The filters in force, each with the way to be rid of it. */
export function FilterBar({ base, keys, filters, facets }: List) {
  const active = facets.flatMap(({ key, title, options }) => {
    const value = filters[key]
    if (value === undefined) return []
    const { [key]: _, ...rest } = filters
    const label = options.find((option) => option.value === value)?.label ?? value
    return [{ name: title, value: label, removeHref: listPath(base, rest, 1, keys) }]
  })
  return <ActiveFilters filters={active} clearHref={base} />
}

/** All filters of a list as links with counts, and as one form for several at once; both work without JavaScript. */
export function FilterPanel({ base, keys, filters, facets }: List) {
  const offered = facets.filter(({ options }) => options.length > 0)
  if (offered.length === 0) return null
  return (
    <>
      {offered.map(({ key, title, options }) => (
        <FilterLinks
          key={key}
          title={title}
          links={options.map(({ value, label, count }) => ({
            label,
            count,
            href: listPath(base, { ...filters, [key]: value }, 1, keys),
            active: filters[key] === value,
          }))}
        />
      ))}
      <details className="filters">
        <summary>同时选几个条件</summary>
        <form className="form" action={`${base}/find`}>
          {offered.map(({ key, title, options }) => (
            <div className="field" key={key}>
              <label htmlFor={`find-${key}`}>{title}</label>
              <select className="input" id={`find-${key}`} name={key} defaultValue={filters[key] ?? ''}>
                <option value="">不限</option>
                {options.map(({ value, label, count }) => (
                  <option key={value} value={value}>
                    {label}（{count}）
                  </option>
                ))}
              </select>
            </div>
          ))}
          <button className="button" type="submit">
            筛选
          </button>
        </form>
      </details>
    </>
  )
}

/** The values of the filters in force, in words: “订单班、山东省青岛市”. */
export function describeFilters({ filters, facets }: Pick<List, 'filters' | 'facets'>): string {
  return facets
    .flatMap(({ key, options }) => options.filter(({ value }) => value === filters[key]))
    .map(({ label }) => label)
    .join('、')
}
