import { shorten } from '@/components/weave/geometry'
import type { Picture, PictureLine, PictureNode } from '@/lib/features/network/types'

/** A node on the canvas; `x` and `y` are its middle, whole numbers that no other node has. */
export type DrawnNode = PictureNode & { size: number }
export type NameAnchor = 'middle' | 'start' | 'end'
export type Name = {
  text: string
  x: number
  y: number
  anchor: NameAnchor
  since: number | null
  isHub: boolean
}
/** Lines of one kind, year and weight as one path: M x y L x y for each. */
export type Strand = Pick<PictureLine, 'tie' | 'year'> & { weight: number; path: string }
export type Drawing = {
  width: number
  height: number
  nodes: DrawnNode[]
  strands: Strand[]
  /** Names for wide and for narrow screens, where the drawing shrinks and its letters do not. */
  names: { wide: Name[]; narrow: Name[] }
  fonts: { wide: number; narrow: number }
  /** So many nodes that on a phone the drawing keeps its size and is moved under the finger. */
  isLarge: boolean
}

/** More nodes than these would be too small on a phone: there the drawing keeps its size and is moved under the finger. */
const LARGE = 90

type Canvas = { width: number; height: number; base: number; names: { wide: number; narrow: number } }

/** Sizes by the number of nodes: few are drawn large. `names` says how many may be named. */
const CANVASES: readonly (Canvas & { upTo: number })[] = [
  { upTo: 24, width: 640, height: 460, base: 14, names: { wide: 24, narrow: 10 } },
  { upTo: LARGE, width: 860, height: 680, base: 12, names: { wide: 40, narrow: 9 } },
  { upTo: 400, width: 1100, height: 820, base: 9, names: { wide: 32, narrow: 0 } },
  { upTo: Number.POSITIVE_INFINITY, width: 1240, height: 960, base: 6, names: { wide: 28, narrow: 0 } },
]
/** Height of letters in units of the drawing; on a phone, which shows it at some 358 pixels, about 12.5 of these. */
const FONT = 15
const narrowFontOf = ({ width }: Canvas) => Math.round((12.5 * width) / 358)
/** Room at the sides and above and below, where the names of the outermost nodes stand. */
const marginOf = (canvas: Canvas) => ({
  x: 64,
  y: canvas.names.narrow > 0 ? 1.5 * narrowFontOf(canvas) : 2 * FONT,
})
/** Small networks are not blown up beyond this, nor stretched out of shape beyond that. */
const MAX_SCALE = 3.2
const MAX_STRETCH = 1.7
/** Names are cut after so many characters. */
const NAME_LENGTH = { wide: 14, narrow: 10 }

function spanOf(values: readonly number[]) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return { middle: (low + high) / 2, length: Math.max(high - low, 1) }
}

/** From the layout's measure to the canvas: the nodes that are there fill it, whatever the others would take. */
function fitted(nodes: readonly PictureNode[], canvas: Canvas) {
  const { width, height } = canvas
  const margin = marginOf(canvas)
  const [across, down] = [spanOf(nodes.map(({ x }) => x)), spanOf(nodes.map(({ y }) => y))]
  const sx = Math.min((width - 2 * margin.x) / across.length, MAX_SCALE)
  const sy = Math.min((height - 2 * margin.y) / down.length, MAX_SCALE)
  const [kx, ky] = [Math.min(sx, sy * MAX_STRETCH), Math.min(sy, sx * MAX_STRETCH)]
  return ({ x, y }: PictureNode) => ({
    x: Math.round(width / 2 + (x - across.middle) * kx),
    y: Math.round(height / 2 + (y - down.middle) * ky),
  })
}

/** Even, so that the middle of a mark is a whole number. */
function sizeOf({ kind, lines }: PictureNode, base: number): number {
  const size = kind === null ? base * 1.2 + 8 : base * (0.85 + Math.min(Math.sqrt(lines) / 5, 0.9))
  return 2 * Math.round(size / 2)
}

function place(nodes: readonly PictureNode[], canvas: Canvas): DrawnNode[] {
  const at = fitted(nodes, canvas)
  const taken = new Set<string>()
  return nodes.map((node) => {
    const { x: wanted, y } = at(node)
    let x = wanted
    while (taken.has(`${x} ${y}`)) x += 1
    taken.add(`${x} ${y}`)
    return { ...node, x, y, size: sizeOf(node, canvas.base) }
  })
}

type Box = { left: number; right: number; top: number; bottom: number }

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Letters of the Latin alphabet and digits take little more than half of the room of a 汉字. */
const widthOf = (text: string, font: number) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.58 : 1), 0) * font

/** Air beside a name, in parts of its letters: two that stand in one line must not read as one. */
const AIR = 0.45

/**
 * Where a name may stand: below its mark and above it – moved in from the edge –, to its right, to its left, and to
 * either side a little higher or lower.
 */
function seatsFor(node: DrawnNode, text: string, font: number, canvas: Canvas): (Name & { box: Box })[] {
  const { x, y, size, since, kind } = node
  const [gap, width] = [size / 2 + 3, widthOf(text, font)]
  const middle = Math.round(Math.min(Math.max(x, width / 2 + 3), canvas.width - width / 2 - 3))
  const seat = (anchor: NameAnchor, left: number, at: { x: number; y: number }) => ({
    ...{ text, anchor, since, isHub: kind === null, ...at },
    box: {
      left: left - AIR * font,
      right: left + width + AIR * font,
      top: at.y - font * 0.92,
      bottom: at.y + font * 0.26,
    },
  })
  const right = (lift: number) => seat('start', x + gap, { x: x + gap, y: Math.round(y + font * lift) })
  const left = (lift: number) => seat('end', x - gap - width, { x: x - gap, y: Math.round(y + font * lift) })
  return [
    seat('middle', middle - width / 2, { x: middle, y: Math.round(y + gap + font * 0.86) }),
    seat('middle', middle - width / 2, { x: middle, y: Math.round(y - gap - font * 0.2) }),
    right(0.35),
    left(0.35),
    right(-0.3),
    right(1),
    left(-0.3),
    left(1),
  ]
}

/** Alliances first, then what the filters name, then who has the most lines. */
const weight = ({ kind, focus, lines }: PictureNode) =>
  (kind === null ? 2_000_000 : 0) + (focus ? 1_000_000 : 0) + lines

/** So many of the nodes that matter most are named even over the mark of a lesser one. */
const FIRST_NAMES = 12

/** Names for the nodes that matter most, none over another, none over a mark of theirs, none beyond the edge. */
function nameNodes(
  nodes: readonly DrawnNode[],
  canvas: Canvas,
  { most, font, length }: { most: number; font: number; length: number },
): Name[] {
  const ranked = nodes.toSorted((a, b) => weight(b) - weight(a)).slice(0, 3 * most)
  const boxOf = ({ x, y, size }: DrawnNode): Box => {
    const half = size / 2
    return { left: x - half, right: x + half, top: y - half, bottom: y + half }
  }
  // Among few marks a name covers none of them, unless it is one that must be read; among many it could stand nowhere.
  const marks = (nodes.length <= LARGE ? nodes : ranked.slice(0, most)).map(boxOf)
  const first = ranked.slice(0, FIRST_NAMES).map(boxOf)
  const taken: Box[] = []
  const isFree = (box: Box) =>
    box.left >= -AIR * font &&
    box.right <= canvas.width + AIR * font &&
    box.top >= 0 &&
    box.bottom <= canvas.height &&
    !taken.some((other) => meets(box, other))
  const names: Name[] = []
  for (const [rank, node] of ranked.entries()) {
    if (names.length >= most) break
    const seats = seatsFor(node, shorten(node.name, length), font, canvas).filter(({ box }) => isFree(box))
    const apartFrom = (boxes: readonly Box[]) =>
      seats.find(({ box }) => !boxes.some((one) => meets(box, one)))
    const seat = apartFrom(marks) ?? (rank < FIRST_NAMES ? apartFrom(first) : undefined)
    if (!seat) continue
    const { box, ...name } = seat
    taken.push(box)
    names.push(name)
  }
  return names
}

function strandsOf(nodes: readonly DrawnNode[], lines: readonly PictureLine[]): Strand[] {
  const strands = new Map<string, Strand>()
  for (const { a, b, tie, year, works } of lines) {
    const [one, other] = [nodes[a], nodes[b]]
    if (!one || !other) continue
    const thickness = Math.min(works, 3)
    const key = `${tie} ${year ?? ''} ${thickness}`
    const strand = strands.get(key) ?? { tie, year, weight: thickness, path: '' }
    strand.path += `M${one.x} ${one.y}L${other.x} ${other.y}`
    strands.set(key, strand)
  }
  // What merely shares an alliance lies beneath, and older work on top of newer.
  const depth = ({ tie, year }: Strand) => (tie === 'alliance' ? -10_000 : 0) - (year ?? 0)
  return [...strands.values()].sort((a, b) => depth(a) - depth(b) || a.weight - b.weight)
}

/** The picture on its canvas. The same picture always gives the same drawing. */
export function drawPicture({ nodes, lines }: Pick<Picture, 'nodes' | 'lines'>): Drawing {
  const canvas = CANVASES.find(({ upTo }) => nodes.length <= upTo)
  if (!canvas) throw new RangeError('No canvas for so many nodes')
  const placed = nodes.length > 0 ? place(nodes, canvas) : []
  const fonts = { wide: FONT, narrow: narrowFontOf(canvas) }
  const wide = nameNodes(placed, canvas, {
    most: canvas.names.wide,
    font: fonts.wide,
    length: NAME_LENGTH.wide,
  })
  const narrow = nameNodes(placed, canvas, {
    most: canvas.names.narrow,
    font: fonts.narrow,
    length: NAME_LENGTH.narrow,
  })
  return {
    width: canvas.width,
    height: canvas.height,
    nodes: placed,
    strands: strandsOf(placed, lines),
    names: { wide, narrow },
    fonts,
    isLarge: nodes.length > LARGE,
  }
}
