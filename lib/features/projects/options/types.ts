export type Option = { value: string; label: string }

/** What the boxes of the form offer. */
export type ProjectOptions = { chains: Option[]; alliances: Option[]; platforms: Option[] }

/** What is ticked already; it is offered even where it would not be otherwise. */
export type Linked = {
  chainIds: readonly string[]
  allianceIds: readonly string[]
  platformIds: readonly string[]
}
