import type { FieldComparison } from '@/lib/shared/comparison'
import type { AgreementText } from '../reading/types'

/** What the holder of a one-time link is asked about. */
export type LinkReading = {
  /** The unit for which the holder answers. */
  unit: string
  expiresAt: string
  number: string
  version: number
  sha256: string
  proposedAt: string
  text: AgreementText
  parties: { name: string; creditCode: string | null; answer: 'confirmed' | 'rejected' | null }[]
  /** What changed from the version before; null where there is none. */
  difference: FieldComparison[] | null
}
