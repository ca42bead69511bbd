export type UnitKind =
  | 'school'
  | 'enterprise'
  | 'hospital'
  | 'government'
  | 'association'
  | 'research_institute'

/** A unit as the pages of other records name it. Only verified units may be named in public. */
export type UnitLink = { slug: string; name: string; kind: UnitKind; subtype: string | null }

/** The columns that make a `UnitLink`. */
export const UNIT_LINK_COLUMNS = { slug: true, name: true, kind: true, subtype: true } as const

/** The condition under which a unit is public. */
export const PUBLIC_UNIT = { status: 'verified' } as const
