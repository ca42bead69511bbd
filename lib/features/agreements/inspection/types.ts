import type { LedgerFault } from '../ledger/types'

/** What does not agree, and where: the first of it. */
export type InspectionFault =
  | { kind: 'ledger'; sequence: number; fault: LedgerFault['fault']; date: string | null }
  | { kind: 'orphan'; number: string; sequence: number }
  | {
      kind: 'agreement'
      number: string
      version: number | null
      fault: AgreementFault
      sequence: number | null
    }

export type AgreementFault =
  | 'document'
  | 'identity'
  | 'proposal'
  | 'parties'
  | 'answer'
  | 'life'
  | 'status'
  | 'termination'

export type Inspection =
  | { ok: true; entries: number; agreements: number; versions: number; heads: number }
  | { ok: false; fault: InspectionFault }
