/** The public register, and every page that names agreements. An entry has no page of its own. */
export const agreementsTag = 'agreements'

/** The end of the ledger: it moves with every entry, also of agreements that are not public. */
export const ledgerTag = 'agreements:ledger'
