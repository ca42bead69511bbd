/** The list of units, and every page that names units. */
export const organizationsTag = 'organizations'

/** The page of one unit. */
export const organizationTag = (id: string) => `organization:${id}`

/** What a change of a unit expires. */
export const organizationTags = (id: string) => [organizationsTag, organizationTag(id)]
