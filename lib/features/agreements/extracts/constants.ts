import { AGREEMENT_COLUMNS } from '../sheet/constants'

/** What the public register says of every entry, in the order of the sheet; the summary only where it is public. */
const PUBLIC_KEYS = [
  'title',
  'kind',
  'number',
  'parties',
  'signedOn',
  'validFrom',
  'validTo',
  'summary',
  'note',
  'status',
  'origin',
]

/** The public register as a table. */
export const REGISTER_COLUMNS = AGREEMENT_COLUMNS.filter(({ key }) => PUBLIC_KEYS.includes(key))
