import type { SubjectKind } from './constants'

/** What a figure or an honour is about: one record of one kind. */
export type Subject = { kind: SubjectKind; id: string }

/** A subject with what decides who keeps its figures and honours. */
export type SubjectRecord = Subject & {
  name: string
  slug: string
  /** Units whose staff keep it. */
  organizationIds: readonly string[]
  /** Alliances whose secretaries keep it. */
  allianceIds: readonly string[]
  /** Its life is over or interrupted (a suspended unit, an ended project): only a platform administrator changes it. */
  frozen: boolean
}
