import type { Parties } from '../drafts/rules'
import type { ProjectFields } from '../drafts/types'

/** A row that is right: what the project will say, and its parties. */
export type ReadyProject = { row: number; fields: ProjectFields; parties: Parties }
