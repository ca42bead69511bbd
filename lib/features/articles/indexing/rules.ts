import { STANDINGS } from '@/lib/features/search/constants'
import type { SearchRow } from '@/lib/features/search/types'
import { dayOf, formatPartialDate } from '@/lib/shared/dates'
import { ARTICLE_KIND_LABELS } from '../constants'
import type { IndexedArticle, IndexedVersion } from './data'

/** What an article is found by: its public version. `text` is its body without marks. */
export function toSearchRow(row: IndexedArticle, version: IndexedVersion, text: string): SearchRow {
  const kind = ARTICLE_KIND_LABELS[row.kind]
  return {
    kind: 'article',
    recordId: row.id,
    address: `/news/${row.slug}`,
    title: version.title,
    aliases: [],
    codes: [],
    tags: [kind],
    unitIds: row.organizations.map(({ id }) => id),
    ownerId: null,
    facts: [kind, row.publishedOn === null ? '' : formatPartialDate(dayOf(row.publishedOn))],
    body: [version.summary, text, version.author, version.sourceName].filter(Boolean).join('\n'),
    standing: STANDINGS.current,
    freshOn: row.publishedOn,
  }
}
