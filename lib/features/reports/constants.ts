/** So many entries of one kind a report lists; the others are counted, and stand in the lists of the portal. */
export const REPORT_LIMIT = 200
