/** The public register, and every page that names agreements. An entry has no page of its own. */
export const agreementsTag = 'agreements'
