import { PROJECT_COLUMNS } from '../sheet/constants'

/** What the public list and the pages behind it say of a project and fits a cell, in the order of the sheet. */
const PUBLIC_KEYS = [
  'title',
  'kind',
  'leads',
  'participants',
  'supporters',
  'guides',
  'startsOn',
  'endsOn',
  'majors',
  'topics',
  'chainIds',
  'intake',
  'fundingSource',
  'budgetFen',
  'summary',
  'allianceIds',
  'note',
  'status',
  'number',
]

/** The public list of projects as a table. */
export const PUBLIC_PROJECT_COLUMNS = PROJECT_COLUMNS.filter(({ key }) => PUBLIC_KEYS.includes(key))
