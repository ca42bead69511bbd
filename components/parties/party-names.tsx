import { shownName, WITHHELD } from '@/lib/features/parties/rules'
import type { Party } from '@/lib/features/parties/types'

/** Units in one line of text, without links: for a record that is a link itself. */
export function partyText(parties: readonly Party[]): string {
  return parties.map(shownName).join('、')
}

/** Units in one line, each a link to its page. */
export function PartyNames({ parties }: { parties: readonly Party[] }) {
  return parties.map((party, index) => (
    <span key={party.slug ?? index}>
      {index > 0 && '、'}
      {party.slug === null ? WITHHELD : <a href={`/members/${party.slug}`}>{party.name}</a>}
    </span>
  ))
}
