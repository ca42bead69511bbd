/** The list of positions, and every page that names positions. */
export const positionsTag = 'positions'

/** The page of one position. */
export const positionTag = (id: string) => `position:${id}`

/** What a change of a position expires. */
export const positionTags = (id: string) => [positionsTag, positionTag(id)]
