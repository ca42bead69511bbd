/**
 * The values of a closed list, in the order in which their labels are written: a list and its words are said once.
 * The keys must not be whole numbers, which JavaScript would put in an order of its own.
 */
export function keysOf<Key extends string>(labels: Readonly<Record<Key, string>>): readonly [Key, ...Key[]] {
  return Object.keys(labels) as unknown as readonly [Key, ...Key[]]
}
