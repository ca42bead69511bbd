import type { AllianceSeat, CooperationPair, Fabric, FabricTie, FabricUnit } from './types'

type Crossing = { school: FabricUnit; partner: FabricUnit; tie: FabricTie; label: string; href: string }

/** Alliances with more units than this say little about any two of them, and would tie everybody to everybody. */
const ALLIANCE_LIMIT = 300

const hrefOf = ({ slug }: FabricUnit) => `/members/${slug}`

/** A crossing is a school and a unit that is none; two schools, or two partners, do not cross. */
function crossingOf(
  one: FabricUnit,
  other: FabricUnit,
  rest: Pick<Crossing, 'tie' | 'label' | 'href'>,
): Crossing[] {
  if (one.kind === 'school' && other.kind !== 'school') return [{ school: one, partner: other, ...rest }]
  if (other.kind === 'school' && one.kind !== 'school') return [{ school: other, partner: one, ...rest }]
  return []
}

function cooperations(units: Map<string, FabricUnit>, pairs: readonly CooperationPair[]): Crossing[] {
  return pairs.flatMap(({ a, b, label, href, year }) => {
    const [one, other] = [units.get(a), units.get(b)]
    if (!one || !other) return []
    const words = year ? `${label}（${year} 年起）` : label
    return crossingOf(one, other, { tie: 'cooperation', label: words, href })
  })
}

function fellowships(units: Map<string, FabricUnit>, seats: readonly AllianceSeat[]): Crossing[] {
  const alliances = new Map<string, AllianceSeat[]>()
  for (const seat of seats) {
    alliances.set(seat.allianceSlug, [...(alliances.get(seat.allianceSlug) ?? []), seat])
  }
  return [...alliances.values()].flatMap((members) => {
    if (members.length > ALLIANCE_LIMIT) return []
    const present = members.flatMap(({ unitId }) => units.get(unitId) ?? [])
    const [first] = members
    if (!first) return []
    const rest = {
      tie: 'alliance' as const,
      label: `同在${first.allianceName}`,
      href: `/alliances/${first.allianceSlug}`,
    }
    const schools = present.filter(({ kind }) => kind === 'school')
    const partners = present.filter(({ kind }) => kind !== 'school')
    return schools.flatMap((school) => partners.map((partner) => ({ school, partner, ...rest })))
  })
}

/** Units by how many others they cross, most first; equal ones by name, so that the picture stays the same. */
function ranked(crossings: readonly Crossing[], side: 'school' | 'partner'): FabricUnit[] {
  const other = side === 'school' ? 'partner' : 'school'
  const met = new Map<FabricUnit, Set<string>>()
  for (const crossing of crossings) {
    const set = met.get(crossing[side]) ?? new Set<string>()
    met.set(crossing[side], set.add(crossing[other].id))
  }
  return [...met]
    .sort(([a, x], [b, y]) => y.size - x.size || (a.name < b.name ? -1 : 1))
    .map(([unit]) => unit)
}

/**
 * The fabric of these units. One crossing per pair: a cooperation says more than merely sitting in one alliance, and
 * the first of several says enough, since it leads on.
 */
export function weaveFabric(
  units: readonly FabricUnit[],
  pairs: readonly CooperationPair[],
  seats: readonly AllianceSeat[],
): Fabric {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const all = [...cooperations(byId, pairs), ...fellowships(byId, seats)]
  const schools = ranked(all, 'school')
  const partners = ranked(all, 'partner')
  const schoolAt = new Map(schools.map((unit, index) => [unit.id, index]))
  const partnerAt = new Map(partners.map((unit, index) => [unit.id, index]))
  const first = new Map<string, Crossing>()
  for (const crossing of all) {
    const key = `${crossing.school.id} ${crossing.partner.id}`
    if (!first.has(key)) first.set(key, crossing)
  }
  return {
    schools: schools.map((unit) => ({ name: unit.name, href: hrefOf(unit) })),
    partners: partners.map((unit) => ({ name: unit.name, href: hrefOf(unit), kind: unit.kind })),
    crossings: [...first.values()].map(({ school, partner, tie, label, href }) => ({
      school: schoolAt.get(school.id) ?? 0,
      partner: partnerAt.get(partner.id) ?? 0,
      tie,
      label,
      href,
    })),
  }
}
