import type { FigureGroup } from '@/lib/features/figures/types'
import type { ListFilters } from '@/lib/shared/list-path'
import type { Counted, Placed } from './constants'

/** A number that the portal counts itself, with the list that has just these records. */
export type Count = { value: string; label: string; count: number; href: string }

/** One noun: how many there are, of which kinds, and in which years. */
export type CountGroup = {
  key: Counted
  total: number
  href: string
  kinds: Count[]
  /** From the first year to the last; empty where the noun has no years. */
  years: Count[]
}

/** One region with what lies in it. */
export type Place = { code: string; name: string; counts: Record<Placed, number> }

/** The places of one level: the provinces, or what a region consists of. */
export type Places = {
  /** The region that is looked at; null for the whole country. */
  region: { code: string; fullName: string; parents: { code: string; name: string }[] } | null
  places: Place[]
  /** Records whose region is not on record, or that lie in the region but in none of its parts. */
  elsewhere: Record<Placed, number>
}

/** What sources state of one record: statements of one metric, which may contradict each other. */
export type Stated = FigureGroup & { subject: { name: string; href: string } }

export type StatedPage = { items: Stated[]; total: number; page: number; pageCount: number }

/** One address of the data page. */
export type DataPage = {
  filters: ListFilters
  /** The region that is looked at. */
  region: Places['region']
  /** On the first page only, like the places: the further pages are of stated figures. */
  groups: CountGroup[]
  places: Places | null
  /** Null where a region is looked at: what sources state is of records, not of regions. */
  stated: StatedPage | null
  /** The years that occur, newest first. */
  years: string[]
  page: number
}
