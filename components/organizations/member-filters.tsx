import { FilterLinks } from '@/components/ui/filter-links'
import { isOrganizationKind } from '@/lib/features/organizations/rules'
import { MEMBER_FILTER_LABELS, MEMBER_FILTERS, type MemberFilter } from '@/lib/features/profiles/constants'
import type { MemberList } from '@/lib/features/profiles/types'
import { listPath } from '@/lib/shared/list-path'
import type { FilterOption } from '@/lib/shared/lists'
import { memberFilterOptions } from './member-filter-options'

/** The address of the list with this filter set to a value, or taken away. Filters always lead to the first page. */
function hrefWith(list: MemberList, key: MemberFilter, value: string | undefined): string {
  const { [key]: _, ...others } = list.filters
  return listPath('/members', value === undefined ? others : { ...others, [key]: value }, 1, MEMBER_FILTERS)
}

function Choice({
  filter,
  options,
  chosen,
}: {
  filter: MemberFilter
  options: readonly FilterOption[]
  chosen: string | undefined
}) {
  return (
    <div className="field">
      <label htmlFor={`find-${filter}`}>{MEMBER_FILTER_LABELS[filter]}</label>
      <select id={`find-${filter}`} name={filter} className="input" defaultValue={chosen ?? ''}>
        <option value="">不限</option>
        {options
          .filter(({ value, count }) => count > 0 || value === chosen)
          .map(({ value, label, count }) => (
            <option key={value} value={value}>
              {label}（{count}）
            </option>
          ))}
      </select>
    </div>
  )
}

/** Several filters at once, in a form that needs no script. */
function FindForm({ list }: { list: MemberList }) {
  return (
    <details className="find">
      <summary>组合条件查找</summary>
      <form className="form" action="/members/find">
        {MEMBER_FILTERS.map((filter) => (
          <Choice
            key={filter}
            filter={filter}
            options={memberFilterOptions(list)[filter]}
            chosen={list.filters[filter]}
          />
        ))}
        <div className="actions">
          <button type="submit" className="button">
            查找
          </button>
        </div>
      </form>
    </details>
  )
}

/** The filters of the member list as links with counts, and the same as a form. */
export function MemberFilters({ list }: { list: MemberList }) {
  const options = memberFilterOptions(list)
  return (
    <>
      {MEMBER_FILTERS.filter((filter) => filter !== 'initial').map((filter) => (
        <FilterLinks
          key={filter}
          title={MEMBER_FILTER_LABELS[filter]}
          links={options[filter].map(({ value, label, count }) => {
            const active = list.filters[filter] === value
            return {
              label,
              count,
              active,
              href: hrefWith(list, filter, active ? undefined : value),
              kind: filter === 'kind' && isOrganizationKind(value) ? value : undefined,
            }
          })}
        />
      ))}
      <FindForm list={list} />
    </>
  )
}
