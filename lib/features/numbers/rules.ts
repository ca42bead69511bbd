/** The number as it is written: prefix, year and a serial of at least four digits, e.g. QD-2026-0042. */
export function formatNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}-${year}-${String(serial).padStart(4, '0')}`
}

/**
 * Whether a text has the form of the portal's own numbers. Only the portal gives those: a number typed by hand in that
 * form could be given a second time.
 */
export function looksGiven(text: string): boolean {
  return /^[A-Z]{1,8}-\d{4}-\d{4,}$/.test(text)
}
