/** Everything that shows figures of many records, such as the page of all data. */
export const figuresTag = 'figures'
