import type { FieldComparison } from '@/lib/shared/comparison'

/** One version that was published. */
export type ArticleVersionLine = {
  number: number
  title: string
  publishedAt: string
  publishedBy: string | null
  isPublic: boolean
}

/** What is compared: the number of a published version, or the text being worked on. */
export type ComparedText = number | 'draft'

export type ArticleVersions = {
  id: string
  title: string
  versions: ArticleVersionLine[]
  /** Whether the text being worked on may be compared too, because it differs from the public one. */
  hasDraft: boolean
  from: ComparedText
  to: ComparedText
  fields: FieldComparison[]
}
