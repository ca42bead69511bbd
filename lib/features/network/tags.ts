/** Everything that shows the network: expired when it was drawn anew. */
export const networkTag = 'network'
