import type { Party } from './types'

/** What stands in the place of a unit whose page is not public. */
export const WITHHELD = '未公开的单位'

/** The name of a party as visitors may read it. */
export const shownName = ({ name }: Party): string => name ?? WITHHELD
