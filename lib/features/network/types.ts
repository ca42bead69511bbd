import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { UnitKind, UnitLink } from '@/lib/shared/unit-link'
import type { TieKind, WorkKind } from './constants'

/** A platform, project or agreement that units have together. Without a year its beginning is not on record. */
export type Work = { kind: WorkKind; title: string; href: string; year: number | null }

export type GraphUnit = UnitLink & { id: string; regionCode: string | null; chains: string[] }
export type GraphAlliance = { id: string; slug: string; name: string }

/** Two units, by their places in the list, and what they have together (places in the list of works). */
export type GraphTie = { a: number; b: number; works: number[] }

/** A unit in an alliance, both by their places. The year is that of joining, or else the alliance's first. */
export type GraphSeat = { unit: number; alliance: number; year: number | null; leads: boolean }

/** All that is public of who works with whom. Units without a tie and without an alliance are not in it. */
export type Graph = {
  units: GraphUnit[]
  alliances: GraphAlliance[]
  works: Work[]
  ties: GraphTie[]
  seats: GraphSeat[]
}

/** What the filters leave of a graph, by places in its lists. `focus` are the units that the filters name. */
export type GraphView = {
  focus: Set<number>
  units: Set<number>
  alliances: Set<number>
  ties: GraphTie[]
  seats: GraphSeat[]
  /** Ties and seats that are left out since their year is not on record. */
  undated: number
}

/** A point of the picture: a unit, or an alliance, which has no kind. */
export type PictureNode = {
  name: string
  href: string
  kind: UnitKind | null
  x: number
  y: number
  /** How many lines end here. */
  lines: number
  /** The first year of them; null where none is known. */
  since: number | null
  /** What the filters name; the others are those that it has to do with. */
  focus: boolean
}

/** A line of the picture between two of its points, by their places. */
export type PictureLine = { a: number; b: number; tie: TieKind; year: number | null; works: number }

export type Picture = {
  nodes: PictureNode[]
  lines: PictureLine[]
  /** Units beyond the picture's limit. */
  beyond: number
  /** Units and alliances that came after the last drawing. */
  undrawn: number
}

/** One line of the picture in words. */
export type NetworkLine = {
  unit: UnitLink
  other: { name: string; href: string; kind: UnitKind | null }
  tie: TieKind
  /** What a cooperation rests on; none for an alliance. */
  works: Work[]
  leads: boolean
  year: number | null
}

/** How many lines began in a year, and how many there were by its end. */
export type YearStep = { year: number; began: number; total: number }

/** One address of the network. */
export type NetworkPage = ListPage<NetworkLine> & {
  filters: ListFilters
  alliances: FilterOption[]
  kinds: FilterOption<UnitKind>[]
  regions: FilterOption[]
  chains: FilterOption[]
  /** The unit that is asked for, as the one option of its filter. */
  units: FilterOption[]
  untils: FilterOption[]
  years: YearStep[]
  undated: number
  counts: { units: number; alliances: number; cooperations: number; seats: number }
  /** On the first page only: the pages of the table share it. */
  picture: Picture | null
}
