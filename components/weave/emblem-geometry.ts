import type { UnitKind } from '@/components/ui/unit-kind'
import { hashOf, KIND_ORDER } from './geometry'

export type EmblemThread = { kind: UnitKind; path: string }

/** Side of the emblem's box. */
export const EMBLEM_SIZE = 64
const MIN_WARPS = 4
const MAX_WARPS = 6
const WEFTS = 6
const MAX_OPEN_WEFTS = 4
const THICKNESS = 0.68
const GAP = 1.1

type Span = { at: number; width: number }

/** Threads of one direction, evenly over the box. */
function spans(count: number): Span[] {
  const pitch = (EMBLEM_SIZE - 4) / count
  return Array.from({ length: count }, (_, index) => ({
    at: 2 + pitch * (index + 0.5),
    width: pitch * THICKNESS,
  }))
}

/** Colors for `rows` wefts in the proportion of the partners' kinds; every kind keeps one as long as there is room. */
export function shareRows(partners: readonly UnitKind[], rows: number): UnitKind[] {
  const shares = KIND_ORDER.map((kind) => ({
    kind,
    count: partners.filter((other) => other === kind).length,
    threads: 1,
  })).filter(({ count }) => count > 0)
  if (shares.length === 0) return []
  while (shares.length > rows) {
    const least = shares.reduce((a, b) => (b.count < a.count ? b : a))
    shares.splice(shares.indexOf(least), 1)
  }
  for (let left = rows - shares.length; left > 0; left--) {
    const next = shares.reduce((a, b) => (b.count / (b.threads + 1) > a.count / (a.threads + 1) ? b : a))
    next.threads++
  }
  return shares.flatMap(({ kind, threads }) => Array.from({ length: threads }, () => kind))
}

/**
 * Which weft goes over which warp: a plain weave, with turns taken from the name so that two emblems of the same colors
 * still differ. Turns keep two threads of distance, so no thread floats over more than three others: it stays cloth.
 */
export function bindingOf(name: string, warps: number, wefts: number): boolean[][] {
  let state = hashOf(name)
  const turned: boolean[][] = []
  for (let row = 0; row < wefts; row++) {
    const line: boolean[] = []
    for (let warp = 0; warp < warps; warp++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      const near = line[warp - 1] || line[warp - 2] || turned[row - 1]?.[warp] || turned[row - 2]?.[warp]
      line.push(!near && state >>> 30 !== 0)
    }
    turned.push(line)
  }
  return turned.map((line, row) => line.map((turn, warp) => ((row + warp) % 2 === 0) !== turn))
}

/** A bar from `from` to `to`, interrupted where the other threads lie over it. */
function bar(across: Span, from: number, to: number, cuts: readonly Span[], vertical: boolean): string {
  const edge = (across.at - across.width / 2).toFixed(1)
  const width = across.width.toFixed(1)
  const ends = cuts.flatMap(({ at, width: cut }) => [at - cut / 2 - GAP, at + cut / 2 + GAP])
  const stops = [from, ...ends, to]
  let path = ''
  for (let index = 0; index < stops.length; index += 2) {
    const start = stops[index] ?? from
    const length = (stops[index + 1] ?? to) - start
    if (length <= 0) continue
    path += vertical
      ? `M${edge} ${start.toFixed(1)}h${width}v${length.toFixed(1)}h-${width}z`
      : `M${start.toFixed(1)} ${edge}h${length.toFixed(1)}v${width}h-${length.toFixed(1)}z`
  }
  return path
}

/**
 * The emblem of an alliance or a college: a swatch with its schools as warp and its partners as weft, in the pigments
 * of their kinds. With `open` more partners are stated than named: the cloth is left unfinished and the warp hangs
 * loose. Without any partner there is only warp, since nothing is made up.
 */
export function layoutEmblem({
  name,
  schools,
  partners,
  open = false,
}: {
  name: string
  schools: number
  partners: readonly UnitKind[]
  open?: boolean
}): EmblemThread[] {
  const unfinished = open || partners.length === 0
  const kinds = shareRows(partners, unfinished ? Math.min(partners.length, MAX_OPEN_WEFTS) : WEFTS)
  const warps = spans(Math.min(Math.max(schools + MIN_WARPS - 1, MIN_WARPS), MAX_WARPS))
  const rows = spans(WEFTS).slice(0, kinds.length)
  const over = bindingOf(name, warps.length, rows.length)
  const seed = hashOf(name)
  const loose = (warp: number) => (unfinished ? ((seed >>> (warp * 4)) % 8) * 1.5 : 0)
  return [
    ...warps.map((warp, index) => {
      const cuts = rows.filter((_, row) => over[row]?.[index])
      return { kind: 'school' as const, path: bar(warp, 0.5, EMBLEM_SIZE - 0.5 - loose(index), cuts, true) }
    }),
    ...kinds.flatMap((kind, row): EmblemThread[] => {
      const weft = rows[row]
      const cuts = warps.filter((_, index) => !over[row]?.[index])
      return weft ? [{ kind, path: bar(weft, 0.5, EMBLEM_SIZE - 0.5, cuts, false) }] : []
    }),
  ]
}
