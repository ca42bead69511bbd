import type { FigureQualifier } from '@/lib/shared/figures'

/** The words that may stand on a number, in the order of the form's choices. */
export const FIGURE_QUALIFIERS = [
  'over',
  'about',
  'nearly',
  'odd',
  'many',
  'at_least',
] as const satisfies readonly FigureQualifier[]

export const FIGURE_QUALIFIER_LABELS: Record<FigureQualifier, string> = {
  over: '超过（写在数前）',
  about: '约（写在数前）',
  nearly: '近（写在数前）',
  odd: '余（写在单位前）',
  many: '多（写在单位前）',
  at_least: '以上（写在单位后）',
}
