/** Words that a unit keeps to be sent along with a step. */
export type MessageTemplate = {
  id: string
  name: string
  body: string
  version: number
  organizationId: string
  unit: string
}

/** The page of a unit's templates: what there is, and for which units one can be added. */
export type TemplatePage = {
  units: readonly { value: string; label: string }[]
  templates: readonly MessageTemplate[]
}
