/** Keys of the filters, in their one order. */
export const CHAIN_FILTERS = ['region', 'training'] as const
export type ChainFilter = (typeof CHAIN_FILTERS)[number]

/** Whether anybody trains for a chain: by a school, a college or platform, a project or a major. */
export const TRAININGS = ['none', 'some'] as const
export type Training = (typeof TRAININGS)[number]

export const TRAINING_LABELS: Record<Training, string> = { none: '无人培养', some: '有人培养' }
