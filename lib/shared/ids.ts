const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Whether a part of an address can be the id of a record at all. The database refuses to look for anything else. */
export function isRecordId(text: string): boolean {
  return UUID.test(text)
}
