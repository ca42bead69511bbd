import type { AgreementFields, Named, Related } from '../drafts/types'

/** A row that is right: what the entry will say, and the records that it names. */
export type ReadyAgreement = {
  row: number
  fields: AgreementFields
  parties: Named[]
  projects: Named[]
  related: Related
}
