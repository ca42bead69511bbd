type Fields = Record<string, unknown>

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/**
 * The fields in which two states of a record differ, as the audit trail wants them; null where none does. Dates,
 * lists and plain values are compared by what they say. Only fields of `after` count.
 */
export function changedFields(before: Fields, after: Fields): { before: Fields; after: Fields } | null {
  const keys = Object.keys(after).filter((key) => !same(before[key], after[key]))
  if (keys.length === 0) return null
  const pick = (fields: Fields) => Object.fromEntries(keys.map((key) => [key, fields[key] ?? null]))
  return { before: pick(before), after: pick(after) }
}
