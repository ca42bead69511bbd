import type { ShownFile } from '@/lib/features/files/types'
import type { Party } from '@/lib/features/parties/types'
import type { PartialDate } from '@/lib/shared/dates'
import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { AgreementKind, AgreementOrigin, AgreementStatus } from './constants'

/** An agreement as another record names it. */
export type AgreementLine = {
  /** Its anchor in the register. */
  slug: string
  number: string | null
  title: string
  kind: AgreementKind
  status: AgreementStatus
  origin: AgreementOrigin
  signedOn: PartialDate | null
}

/** An entry of the public register: no more than its confidentiality lets be seen. Days are YYYY-MM-DD. */
export type RegisterEntry = AgreementLine & {
  parties: Party[]
  validFrom: string | null
  validTo: string | null
  /** null where only the entry itself is public. */
  summary: string | null
  /** null unless the full text is public. */
  bodyHtml: string | null
  /** None unless the full text is public. */
  files: ShownFile[]
  note: string | null
}

export type AgreementRegister = ListPage<RegisterEntry> & {
  filters: ListFilters
  facets: {
    kind: FilterOption<AgreementKind>[]
    status: FilterOption<AgreementStatus>[]
    /** By the day of signing. */
    year: FilterOption[]
  }
}
