import type { UnitLink } from '@/lib/shared/unit-link'

export type FabricTie = 'cooperation' | 'alliance'

/** Two units that do something together, named by what it is. */
export type CooperationPair = { a: string; b: string; label: string; href: string; year: number | null }

/** One admitted unit of one alliance. */
export type AllianceSeat = { allianceSlug: string; allianceName: string; unitId: string }

export type FabricUnit = UnitLink & { id: string }

/** Who works with whom: schools as warp, their partners as weft, and where they cross. */
export type Fabric = {
  schools: { name: string; href: string }[]
  partners: { name: string; href: string; kind: UnitLink['kind'] }[]
  crossings: { school: number; partner: number; tie: FabricTie; href: string; label: string }[]
}
