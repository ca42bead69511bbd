/** Where the platform administrator keeps the list. */
export const SYNONYMS_PATH = '/admin/settings/synonyms'

/** So many things that are wrong with a list are told at once. */
export const MOST_FAULTS = 6
