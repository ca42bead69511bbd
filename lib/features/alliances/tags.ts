/** The list of alliances, and every page that names alliances. */
export const alliancesTag = 'alliances'

/** The page of one alliance. */
export const allianceTag = (id: string) => `alliance:${id}`

/** What a change of an alliance or of its memberships expires. */
export const allianceTags = (id: string) => [alliancesTag, allianceTag(id)]
