import type { UnitKind } from '@/lib/shared/unit-link'
import { ORGANIZATION_KIND_LABELS, ORGANIZATION_KINDS } from './constants'

export function isOrganizationKind(value: string | undefined): value is UnitKind {
  return (ORGANIZATION_KINDS as readonly (string | undefined)[]).includes(value)
}

/**
 * The word for what a unit is. A subtype says it better where it is a word of its own (中职, 学会, 民主党派); 团体 is
 * never shown for a unit whose subtype is known.
 */
export function kindWord({ kind, subtype }: { kind: UnitKind; subtype: string | null }): string {
  const label = ORGANIZATION_KIND_LABELS[kind]
  if (!subtype) return label
  return kind === 'association' ? subtype : `${label} · ${subtype}`
}
