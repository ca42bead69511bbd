/** Which packs of rules are in use: the page of rules, and whatever checks positions by them. */
export const complianceTag = 'compliance'
