/** Which pages to show around the current one: the first, the last and two to each side, gaps as null. */
export function pagesToShow(page: number, pageCount: number): (number | null)[] {
  const pages: (number | null)[] = []
  let last = 0
  for (let number = 1; number <= pageCount; number++) {
    if (number !== 1 && number !== pageCount && Math.abs(number - page) > 2) continue
    if (number - last === 2) pages.push(number - 1)
    else if (number - last > 2) pages.push(null)
    pages.push(number)
    last = number
  }
  return pages
}

/** The way through a long list. One page shows nothing. */
export function Pagination({
  page,
  pageCount,
  hrefOf,
  label = '分页',
}: {
  page: number
  pageCount: number
  hrefOf: (page: number) => string
  label?: string
}) {
  if (pageCount <= 1) return null
  return (
    <nav className="pagination" aria-label={label}>
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          <span aria-hidden="true">← </span>上一页
        </a>
      )}
      <ol>
        {pagesToShow(page, pageCount).map((number, index) =>
          number === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={hrefOf(number)}
                aria-current={number === page ? 'page' : undefined}
                aria-label={`第 ${number} 页`}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pageCount && (
        <a rel="next" href={hrefOf(page + 1)}>
          下一页<span aria-hidden="true"> →</span>
        </a>
      )}
      <p>
        第 {page} 页，共 {pageCount} 页
      </p>
    </nav>
  )
}
