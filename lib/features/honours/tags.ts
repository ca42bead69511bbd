/** Everything that shows honours of many records. */
export const honoursTag = 'honours'
