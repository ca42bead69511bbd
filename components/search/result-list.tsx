import { Badge } from '@/components/ui/badge'
import { Pagination } from '@/components/ui/pagination'
import { SEARCH_KIND_LABELS } from '@/lib/features/search/constants'
import type { Piece, SearchHit, SearchPage } from '@/lib/features/search/types'
import { searchHref } from '@/lib/shared/search-path'

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
    return marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>
  })
}

function Result({ kind, address, title, reason, facts, excerpt }: SearchHit) {
  return (
    <li className="record">
      <div>
        <h2>
          <a className="stretched" href={address}>
            <Pieces pieces={title} />
          </a>
          <span className="record-badges">
            <Badge>{SEARCH_KIND_LABELS[kind]}</Badge>
          </span>
        </h2>
        {facts.length > 0 && <p className="meta">{facts.join(' · ')}</p>}
        {reason && <p className="search-reason">{reason}</p>}
        {excerpt.length > 0 && (
          <p className="record-text">
            <Pieces pieces={excerpt} />
          </p>
        )}
      </div>
    </li>
  )
}

/** The results, best first, with the way through their pages. */
export function ResultList({ q, results }: { q: string; results: SearchPage }) {
  const { hits, kind, page, pageCount, shownAtMost } = results
  return (
    <>
      <ol className="records" data-results="">
        {hits.map((hit) => (
          <Result key={hit.address} {...hit} />
        ))}
      </ol>
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(number) => searchHref({ q, kind, page: number })}
        label="搜索结果分页"
      />
      {shownAtMost !== null && page === pageCount && (
        <p className="meta">最多列出 {shownAtMost} 条。加一个词，或者只看一类，可以更快找到。</p>
      )}
    </>
  )
}
