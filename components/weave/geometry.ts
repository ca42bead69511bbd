import type { UnitKind } from '@/components/ui/unit-kind'

export type Tie = 'cooperation' | 'alliance'
export type WeaveSchool = { name: string; href: string }
export type WeavePartner = { name: string; href: string; kind: UnitKind }
export type WeaveCrossing = { school: number; partner: number; tie: Tie; href?: string; label: string }

export type WarpThread = WeaveSchool & { x: number; cooperation: number; alliance: number }
export type WeftThread = WeavePartner & {
  y: number
  left: number
  right: number
  cooperation: number
  alliance: number
  knots: Knot[]
}
export type Knot = { warp: number; x: number; tie: Tie; href?: string; label: string }
export type KindGroup = { kind: UnitKind; count: number; y: number }
export type WeaveLayout = {
  width: number
  height: number
  clothTop: number
  clothBottom: number
  /** Few enough partners for their names to stand at their threads. */
  named: boolean
  warps: WarpThread[]
  wefts: WeftThread[]
  groups: KindGroup[]
  hiddenSchools: number
  hiddenPartners: number
}

/** Kinds from the top of the fabric to its foot. */
export const KIND_ORDER: readonly UnitKind[] = [
  'hospital',
  'enterprise',
  'association',
  'research_institute',
  'government',
  'school',
]

/** In units of the drawing; its width never changes, so that text keeps its size relative to the page. */
const WIDTH = 480
const NAMED_LIMIT = 16
const NAME_GUTTER = 192
const KIND_GUTTER = 74
const LETTER = 15
const GROUP_GAP = 9
/** Each knot is some three kilobytes of page: a link, a tip and a row of the table. */
const KNOT_LIMIT = 120
export const WARP_WIDTH = 8
/** School names are cut after this many characters, partner names after PARTNER_NAME. */
export const SCHOOL_NAME = 11
export const PARTNER_NAME = 12

/** FNV-1a over code points: the same name always gives the same small irregularity. */
export function hashOf(text: string): number {
  let hash = 2166136261
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619)
  return hash >>> 0
}

/** The name as far as there is room for it. */
export function shorten(name: string, max: number): string {
  const characters = [...name]
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : name
}

/** One crossing per pair: a cooperation says more than an alliance, and the first of two says enough. */
function pairsOf(crossings: readonly WeaveCrossing[]): WeaveCrossing[] {
  const pairs = new Map<string, WeaveCrossing>()
  for (const crossing of crossings) {
    const key = `${crossing.school}/${crossing.partner}`
    const before = pairs.get(key)
    if (!before || (before.tie === 'alliance' && crossing.tie === 'cooperation')) pairs.set(key, crossing)
  }
  return [...pairs.values()]
}

/** The `max` indexes with the most ties, most first, as long as their ties are no more than `maxTies`. */
function busiest(indexes: readonly number[], max: number, maxTies = Number.POSITIVE_INFINITY): number[] {
  const counts = new Map<number, number>()
  for (const index of indexes) counts.set(index, (counts.get(index) ?? 0) + 1)
  let ties = 0
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, max)
    .flatMap(([index, count]) => {
      ties += count
      return ties <= maxTies ? [index] : []
    })
}

/** Partners by kind, and within a kind by where their ties lie, so that ties form bands instead of scatter. */
function orderPartners(
  partners: readonly WeavePartner[],
  drawn: readonly number[],
  crossings: readonly WeaveCrossing[],
  place: ReadonlyMap<number, number>,
): number[] {
  const middle = (partner: number) => {
    const places = crossings
      .filter((crossing) => crossing.partner === partner)
      .map(({ school }) => place.get(school) ?? 0)
    return places.reduce((sum, x) => sum + x, 0) / places.length
  }
  const rank = (partner: number) => KIND_ORDER.indexOf(partners[partner]?.kind ?? 'school')
  return [...drawn].sort((a, b) => rank(a) - rank(b) || middle(a) - middle(b) || a - b)
}

function countTies(knots: readonly { tie: Tie }[]) {
  const cooperation = knots.filter(({ tie }) => tie === 'cooperation').length
  return { cooperation, alliance: knots.length - cooperation }
}

/** Where each weft lies: kinds apart by a gap, each kind with its label at its middle. */
function rows(kinds: readonly UnitKind[], top: number, pitch: number): { ys: number[]; groups: KindGroup[] } {
  const ys: number[] = []
  const groups: KindGroup[] = []
  let y = top
  for (const [index, kind] of kinds.entries()) {
    const group = groups.at(-1)
    if (index > 0) y += group?.kind === kind ? pitch : pitch + GROUP_GAP
    if (group?.kind === kind) {
      group.count++
      group.y += (y - group.y) / group.count
    } else groups.push({ kind, count: 1, y })
    ys.push(y)
  }
  return { ys, groups }
}

/**
 * Lays out the fabric of schools (warp) and partners (weft). At most `maxSchools` × `maxPartners` threads are drawn,
 * those with the most ties, as long as they have no more than KNOT_LIMIT knots; the rest is counted. The same data always gives the same drawing.
 */
export function layoutWeave(
  schools: readonly WeaveSchool[],
  partners: readonly WeavePartner[],
  crossings: readonly WeaveCrossing[],
  { maxSchools = 14, maxPartners = 36 }: { maxSchools?: number; maxPartners?: number } = {},
): WeaveLayout {
  const pairs = pairsOf(crossings).filter(({ school, partner }) => schools[school] && partners[partner])
  const warpOrder = busiest(
    pairs.map(({ school }) => school),
    maxSchools,
  )
  const place = new Map(warpOrder.map((school, index) => [school, index]))
  const drawable = pairs.filter(({ school }) => place.has(school))
  const drawn = busiest(
    drawable.map(({ partner }) => partner),
    maxPartners,
    KNOT_LIMIT,
  )
  const weftOrder = orderPartners(partners, drawn, drawable, place)
  const named = weftOrder.length <= NAMED_LIMIT

  const names = warpOrder.map((school) => schools[school]?.name ?? '')
  const longest = Math.min(SCHOOL_NAME, Math.max(0, ...names.map((name) => [...name].length)))
  const clothTop = longest * LETTER + 12
  const clothLeft = named ? 14 : KIND_GUTTER
  const clothRight = WIDTH - (named ? NAME_GUTTER : 14)
  const warpPitch = (clothRight - clothLeft) / Math.max(1, warpOrder.length)
  const weftPitch = named ? 23 : 11
  const xOf = (warp: number) => clothLeft + warpPitch * (warp + 0.5)
  const { ys, groups } = rows(
    weftOrder.map((partner) => partners[partner]?.kind ?? 'school'),
    clothTop + 16,
    weftPitch,
  )
  const clothBottom = (ys.at(-1) ?? clothTop) + 16

  const wefts = weftOrder.flatMap((index, row): WeftThread[] => {
    const partner = partners[index]
    if (!partner) return []
    const knots = drawable
      .filter((crossing) => crossing.partner === index)
      .map(({ school, tie, href, label }) => {
        const warp = place.get(school) ?? 0
        return { warp, x: xOf(warp), tie, href, label }
      })
      .sort((a, b) => a.warp - b.warp)
    const loose = hashOf(partner.name)
    return [
      {
        ...partner,
        ...countTies(knots),
        knots,
        y: ys[row] ?? 0,
        left: clothLeft - (named ? loose % 8 : loose % 5),
        right: clothRight + (named ? 0 : (loose >>> 8) % 10),
      },
    ]
  })
  const knots = wefts.flatMap((weft) => weft.knots)
  const warps = warpOrder.flatMap((index, warp): WarpThread[] => {
    const school = schools[index]
    return school
      ? [{ ...school, ...countTies(knots.filter((knot) => knot.warp === warp)), x: xOf(warp) }]
      : []
  })
  return {
    width: WIDTH,
    height: clothBottom + 14,
    clothTop,
    clothBottom,
    named,
    warps,
    wefts,
    groups,
    hiddenSchools: schools.length - warps.length,
    hiddenPartners: partners.length - wefts.length,
  }
}

/** A weft as a path: broken where a warp lies over it, that is wherever the two have no tie. */
export function weftPath(weft: WeftThread, warps: readonly WarpThread[]): string {
  const gap = WARP_WIDTH / 2 + 1.25
  const tied = new Set(weft.knots.map(({ warp }) => warp))
  let path = `M${weft.left} ${weft.y}`
  for (const [index, { x }] of warps.entries()) {
    if (!tied.has(index)) path += `H${x - gap}M${x + gap} ${weft.y}`
  }
  return `${path}H${weft.right}`
}
