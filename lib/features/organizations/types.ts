import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { UnitKind, UnitLink } from '@/lib/shared/unit-link'

/** One unit in the public list. */
export type MemberSummary = UnitLink & {
  /** e.g. 山东省青岛市. */
  region: string | null
  /** How many alliances have admitted it. */
  allianceCount: number
}

export type MemberList = ListPage<MemberSummary> & {
  filters: ListFilters
  kinds: FilterOption<UnitKind>[]
  regions: FilterOption[]
  chains: FilterOption[]
  alliances: FilterOption[]
  initials: FilterOption[]
}
