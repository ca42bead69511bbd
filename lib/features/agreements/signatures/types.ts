/** What the page of an agreement says and offers of signing. */
export type Signing = {
  /** The licensed service in use; null: there are confirmations only. */
  service: string | null
  /** By unit, where it signs before it confirms. */
  addresses: Readonly<Record<string, string>>
}
