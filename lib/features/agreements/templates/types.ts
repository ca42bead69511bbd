import type { AgreementKind } from '../constants'
import type { Option } from '../drafts/types'
import type { TemplateSection } from './constants'

/** The text of one kind, section by section, in Markdown; what a kind leaves out is taken from the common text. */
export type TemplateText = { opening: string } & Record<TemplateSection, string>

/** A place that is still to be filled in: the line, counted from 1, and the words around it. */
export type Blank = { line: number; words: string }

/** The text that a new draft begins with, and whether the alliance wrote it. */
export type Template = { kind: AgreementKind; body: string; isOwn: boolean }

/** One line of the secretariat's list of templates. */
export type TemplateRow = { kind: AgreementKind; isOwn: boolean; blanks: number; updatedAt: string | null }

/** The templates of one alliance, and the alliances among which the actor may choose. */
export type TemplateRows = { allianceId: string; alliances: Option[]; items: TemplateRow[] }

/** A template as the secretariat edits it; version 0: the alliance has no text of its own yet. */
export type TemplateForEdit = Template & {
  allianceId: string
  alliance: string
  version: number
  shipped: string
  updatedAt: string | null
}
