import type { ListPage } from '@/lib/shared/lists'
import type { AgreementLine } from '../types'
import type { AgreementView } from './constants'

/** One line of a list behind sign-in. */
export type AgreementRow = AgreementLine & {
  id: string
  /** YYYY-MM-DD. */
  validTo: string | null
  parties: string[]
  alliance: string | null
  /** Of a proposed one, how many of its parties have confirmed. */
  confirmed: { count: number; of: number } | null
}

export type AgreementRows = ListPage<AgreementRow> & {
  status: AgreementView | null
  counts: Partial<Record<AgreementView, number>>
  /** How many there are in all; the views overlap. */
  all: number
}
