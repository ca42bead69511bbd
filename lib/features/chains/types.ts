import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { Training } from './constants'

export type Named = { name: string; href: string }

/** How many there are, and the first of them. */
export type Few = { count: number; first: Named[] }

/** A major for a chain. `school` has it on record under a name like the chain's; else the record is linked itself. */
export type ChainMajor = { name: string; school: Named | null }

/** One industry chain with who trains for it and who asks for people. */
export type ChainRow = {
  slug: string
  name: string
  region: string
  /** Where its name is from. */
  note: string | null
  schools: Few
  majors: ChainMajor[]
  colleges: Few
  projects: Few
  employers: Few
  positions: Few
}

export type ChainPage = ListPage<ChainRow> & {
  filters: ListFilters
  regions: FilterOption[]
  trainings: FilterOption<Training>[]
  /** How many of all chains, whatever is filtered, nobody trains for. */
  untrained: number
}
