const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Whether a part of an address can be the id of a record at all. The database refuses to look for anything else. */
export function isRecordId(text: string): boolean {
  return UUID.test(text)
}

/**
 * Ids of version 7 for rows that are written together, in their order: the moment, then a count, then chance. The
 * database makes such ids for single rows.
 */
export function idsInOrder(count: number, now: Date): string[] {
  const moment = now.getTime().toString(16).padStart(12, '0')
  return Array.from({ length: count }, (_, index) => {
    const place = index.toString(16).padStart(6, '0')
    const chance = crypto.randomUUID().slice(-12)
    return [moment.slice(0, 8), moment.slice(8), `7${place.slice(0, 3)}`, `8${place.slice(3)}`, chance].join(
      '-',
    )
  })
}
