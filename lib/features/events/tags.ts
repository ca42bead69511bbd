/** The list of events, and every page that names events. */
export const eventsTag = 'events'

/** The page of one event. */
export const eventTag = (id: string) => `event:${id}`

/** What a change of an event expires. */
export const eventTags = (id: string) => [eventsTag, eventTag(id)]
