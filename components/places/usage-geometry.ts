import type { Stretch } from '@/lib/features/places/types'

/** The chart's own units; the page stretches them to its width and height. */
export const CHART = { width: 1000, height: 200 } as const

const MILLISECONDS = 86_400_000
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS

type Span = { from: string; to: string }

/** Where the beginning of a day stands between the window's first day (0) and the end of its last (1). */
export function positionOf(day: string, { from, to }: Span): number {
  const start = dayNumber(from)
  return (dayNumber(day) - start) / (dayNumber(to) + 1 - start)
}

/** The top of the scale: a little above whatever is highest, so that a full unit does not touch the frame. */
export function topOf(stretches: readonly Stretch[]): number {
  const highest = Math.max(1, ...stretches.flatMap(({ taken, limit }) => [taken, limit]))
  return Math.ceil(highest * 1.15)
}

const round = (value: number) => Math.round(value * 10) / 10

/** A line in steps over consecutive stretches, from the left edge to the right one, as the data of an SVG path. */
export function stepsOf(stretches: readonly Stretch[], window: Span, key: 'taken' | 'limit'): string {
  const top = topOf(stretches)
  const points = stretches.map((one) => {
    const x = round(positionOf(one.from, window) * CHART.width)
    const y = round((1 - one[key] / top) * CHART.height)
    return { x, y }
  })
  const [first, ...rest] = points
  if (!first) return ''
  return `M${first.x} ${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join('')}H${CHART.width}`
}

/** The area below the line of places taken. */
export function areaOf(stretches: readonly Stretch[], window: Span): string {
  const line = stepsOf(stretches, window, 'taken')
  return line === '' ? '' : `${line}V${CHART.height}H0Z`
}
