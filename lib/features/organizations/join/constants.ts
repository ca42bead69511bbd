/** Longest texts of an application, in characters. */
export const JOIN_LIMITS = { contactName: 40, contactPhone: 40, contactEmail: 120, evidence: 500 } as const
