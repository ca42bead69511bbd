import type { Checked } from '../checks/data'
import type { PositionFields } from '../drafts/types'

/** A row that is right: what the position will say, and what the rules say of it. */
export type ReadyPosition = {
  row: number
  organizationId: string
  fields: PositionFields
  majorCodes: string[]
  check: Checked
}
