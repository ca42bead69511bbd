/** The first line of every canonical text of an agreement. What it stands for never changes: see docs/agreement-format.md. */
export const AGREEMENT_FORMAT = 'xieyu-agreement/1'

/** The closed list of kinds in version 1; a kind that the portal gains later needs a later version of the form. */
export const CANONICAL_KINDS = [
  'order_training',
  'apprenticeship',
  'industry_college',
  'training_base',
  'technical_service',
  'staff_training',
  'donation',
  'strategic_framework',
  'other',
] as const
