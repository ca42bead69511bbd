import { formatPartialDate } from '@/lib/shared/dates'
import type { Figure, FigureGroup } from './types'

/** Statements of one metric together, metrics in the order in which they first appear. */
export function groupFigures(figures: readonly Figure[]): FigureGroup[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const group = groups.get(figure.metric)
    if (group) group.push(figure)
    else groups.set(figure.metric, [figure])
  }
  return [...groups].map(([metric, statements]) => ({ metric, statements }))
}

/** What a figure runs over and the day it holds for, in words: “每年，截至2022年5月”. Empty when neither is known. */
export function describePeriod(figure: Pick<Figure, 'period' | 'asOf'>): string {
  const asOf = figure.asOf === null ? '' : `截至${formatPartialDate(figure.asOf)}`
  return [figure.period, asOf].filter(Boolean).join('，')
}
