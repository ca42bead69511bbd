import type { PartialDate } from '@/lib/shared/dates'
import type { UnitLink } from '@/lib/shared/unit-link'
import type { Picture, PictureLine, PictureNode } from '../types'

/** A unit with those that it works with, most ties first, and the alliances that it is in. */
type Ego = UnitLink & {
  partners: readonly { unit: UnitLink; through: readonly unknown[]; since: PartialDate | null }[]
  alliances: readonly { slug: string; name: string }[]
}

/** So many of each stand around the unit: more would not have room for their names. */
const PARTNERS = 18
const ALLIANCES = 5
/** One ring has room for so many; of more, every second stands further out. */
const ONE_RING = 10
const RING = { inner: 100, outer: 150 }

type Point = Omit<PictureNode, 'x' | 'y'>

const yearOf = (date: PartialDate | null) => (date === null ? null : Number(date.slice(0, 4)))

const pointOf = ({ slug, name, kind }: UnitLink, lines: number, since: number | null): Point => ({
  ...{ name, kind, lines, since },
  href: `/members/${slug}`,
  focus: true,
})

/** On rings around the middle, from the top and with the clock. */
function around(points: readonly Point[]): PictureNode[] {
  return points.map((point, place) => {
    const angle = (2 * Math.PI * place) / points.length - Math.PI / 2
    const radius = points.length > ONE_RING && place % 2 === 1 ? RING.outer : RING.inner
    // Wider than high, like the names.
    return { ...point, x: 1.5 * radius * Math.cos(angle), y: radius * Math.sin(angle) }
  })
}

/**
 * The small network of one unit: it in the middle, its alliances and then its partners around it. `left` tells how many
 * partners and alliances have no room. The same unit always gives the same picture.
 */
export function egoPicture(unit: Ego): { picture: Pick<Picture, 'nodes' | 'lines'>; left: number } {
  const partners = unit.partners.slice(0, PARTNERS)
  const alliances = unit.alliances.slice(0, ALLIANCES)
  const ring = around([
    ...alliances.map(({ slug, name }) => ({
      ...{ name, kind: null, lines: 1, since: null, focus: true },
      href: `/alliances/${slug}`,
    })),
    ...partners.map((partner) => pointOf(partner.unit, partner.through.length, yearOf(partner.since))),
  ])
  const lines = ring.map((node, place): PictureLine => {
    const partner = partners[place - alliances.length]
    const tie = partner ? 'cooperation' : 'alliance'
    return { a: 0, b: place + 1, tie, year: node.since, works: partner?.through.length ?? 0 }
  })
  const middle = { ...pointOf(unit, ring.length, null), x: 0, y: 0 }
  return {
    picture: { nodes: [middle, ...ring], lines },
    left: unit.partners.length - partners.length + unit.alliances.length - alliances.length,
  }
}
