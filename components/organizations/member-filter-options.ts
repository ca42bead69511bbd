import { MEMBER_FILTERS, type MemberFilter } from '@/lib/features/profiles/constants'
import type { MemberList } from '@/lib/features/profiles/types'
import type { FilterOption } from '@/lib/shared/lists'

/** The options of each filter, by its key in the address. */
export function memberFilterOptions(list: MemberList): Record<MemberFilter, readonly FilterOption[]> {
  const { kinds, regions, chains, alliances, initials } = list
  return { kind: kinds, region: regions, chain: chains, alliance: alliances, initial: initials }
}

/** The filters in force, in words, in the order of the address: 学校, 山东省青岛市. */
export function activeFilterWords(list: MemberList): { filter: MemberFilter; word: string }[] {
  const options = memberFilterOptions(list)
  return MEMBER_FILTERS.flatMap((filter) => {
    const value = list.filters[filter]
    const option = options[filter].find((known) => known.value === value)
    return option ? [{ filter, word: option.label }] : []
  })
}
