/** The lists of industry colleges and platforms, and every page that names one. */
export const platformsTag = 'platforms'

/** The page of one industry college or platform. */
export const platformTag = (id: string) => `platform:${id}`

/** What a change of one of them expires. */
export const platformTags = (id: string) => [platformsTag, platformTag(id)]
