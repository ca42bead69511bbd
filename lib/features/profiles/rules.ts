import type { UnitLink } from '@/lib/shared/unit-link'
import type { AllianceTie, Cooperation, Partner } from './types'

/** The earlier of two dates; of dates that begin alike, the less precise one, since it claims less. */
function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/**
 * Who the unit works with, from the units beside it in its platforms, projects and agreements: most ties first, then
 * by name as given. A unit named twice in one thing counts once.
 */
export function derivePartners(
  ownSlug: string,
  ties: readonly (Cooperation & { units: readonly UnitLink[] })[],
): Partner[] {
  const partners = new Map<string, Partner>()
  for (const { units, ...cooperation } of ties) {
    const named = new Map(units.map((unit) => [unit.slug, unit]))
    for (const [slug, unit] of named) {
      if (slug === ownSlug) continue
      const known = partners.get(slug)
      if (known) {
        known.through.push(cooperation)
        known.since = earlier(known.since, cooperation.since)
      } else partners.set(slug, { unit, through: [cooperation], since: cooperation.since })
    }
  }
  return [...partners.values()].sort((a, b) => b.through.length - a.through.length)
}

type AllianceNamed = Pick<AllianceTie, 'slug' | 'name' | 'kind'>

/** One entry for each alliance, from the unit's seats and its roles; seats first. */
export function joinAllianceTies(
  seats: readonly (AllianceNamed & { seat: NonNullable<AllianceTie['seat']> })[],
  roles: readonly (AllianceNamed & { role: AllianceTie['roles'][number] })[],
): AllianceTie[] {
  const ties = new Map<string, AllianceTie>(seats.map((seat) => [seat.slug, { ...seat, roles: [] }]))
  for (const { role, ...alliance } of roles) {
    const tie = ties.get(alliance.slug) ?? { ...alliance, seat: null, roles: [] }
    tie.roles.push(role)
    ties.set(alliance.slug, tie)
  }
  return [...ties.values()]
}
