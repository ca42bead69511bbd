import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { isTooDeep, isTooIntricate } from '@/lib/server/markdown-limits'
import {
  endBareAddresses,
  fitToSite,
  plainTextOf,
  plainTree,
  type Root,
  SCHEMA,
} from '@/lib/server/markdown-tree'
import { cleanText } from '@/lib/shared/text'

const FOOTNOTES: Options = {
  clobberPrefix: 'note-',
  footnoteLabel: '注释',
  // Not a heading: the body may have none, and then its level would be a jump.
  footnoteLabelTagName: 'p',
  footnoteLabelProperties: {},
  footnoteBackLabel: (reference, again) => `回到正文注${reference + 1}${again > 1 ? `第${again}处` : ''}`,
}

// One tilde is no strikethrough: Chinese writes ranges with it (3~5人，每组2~3人).
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()
const renderer = unified()
  .use(remarkRehype, FOOTNOTES)
  .use(fitToSite)
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify)
  .freeze()

/** The sanitized tree of a Markdown text; of a text too intricate for that, its plain paragraphs. */
export function markdownTree(source: string): Root {
  const clean = cleanText(source)
  if (isTooIntricate(clean)) return plainTree(clean)
  const parsed = parser.parse(endBareAddresses(clean))
  return isTooDeep(parsed) ? plainTree(clean) : renderer.runSync(parsed)
}

/**
 * Renders Markdown (with tables, task lists, footnotes, bare addresses) as HTML that is safe to put into a page:
 * HTML in the source is dropped, links lead only to http, https, mailto and own paths (foreign ones with
 * `nofollow noopener`), pictures come only from own paths, headings begin at h2. Never throws; a text that is too
 * long or too deeply nested comes back as plain paragraphs.
 */
export function renderMarkdown(source: string): string {
  return renderer.stringify(markdownTree(source))
}

/** The words of a Markdown text without its marks, each block on a line: for search, excerpts and descriptions. */
export function markdownToText(source: string): string {
  return cleanText(
    plainTextOf(markdownTree(source))
      .replace(/[^\S\n]+\n/g, '\n')
      .replace(/\n{2,}/g, '\n'),
  )
}
