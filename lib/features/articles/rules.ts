export type ArticleText = {
  title: string
  summary: string
  body: string
  author: string | null
  sourceName: string | null
}

const TEXT_FIELDS = ['title', 'summary', 'body', 'author', 'sourceName'] as const

/** Whether two texts of an article read differently anywhere. */
export function hasTextChanged(before: ArticleText, after: ArticleText): boolean {
  return TEXT_FIELDS.some((field) => before[field] !== after[field])
}
