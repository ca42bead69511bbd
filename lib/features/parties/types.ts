import type { UnitKind } from '@/lib/shared/unit-link'

/**
 * A unit as a party of a project or an agreement. One that is not public (any more) stays a party, so that nobody
 * reads the record as if there were fewer; its name is withheld and it has no page.
 */
export type Party = { name: string; slug: string; kind: UnitKind } | { name: null; slug: null; kind: null }
