export const RULE_RUN_KINDS = ['preview', 'recheck'] as const
export type RuleRunKind = (typeof RULE_RUN_KINDS)[number]

export const RULE_RUN_KIND_LABELS: Record<RuleRunKind, string> = { preview: '试算', recheck: '复核' }

/** Where the platform administrator looks after the packs. */
export const RULE_PACKS_BASE = '/admin/rules'

/** The positions that a preview asks about: what visitors see, and what waits for review. */
export const LIVE_STATUSES = ['submitted', 'published', 'paused'] as const

/** The positions that are checked again after a pack was switched: all that may still be offered. */
export const RECHECKED_STATUSES = ['draft', 'submitted', 'returned', 'published', 'paused'] as const

/** How many positions are checked before others get their turn, and the run says how far it is. */
export const RUN_BATCH = 200

/** How many changes one page of a preview shows. */
export const CHANGES_PER_PAGE = 50

/** How many of the latest runs of a pack are listed, and how long they are kept. */
export const RUNS_LISTED = 10
export const RUN_DAYS = 90
