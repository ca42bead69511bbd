import type { Option } from '@/components/forms/select-field'

/** A closed list as a choice offers it, in the order of its labels. */
export const optionsOf = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
