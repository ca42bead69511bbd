import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Pagination, pagesToShow } from '@/components/ui/pagination'

describe('the pages to show', () => {
  it.each([
    [1, 1, [1]],
    [1, 5, [1, 2, 3, null, 5].map((page) => page ?? 4)],
    [1, 9, [1, 2, 3, null, 9]],
    [5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [6, 12, [1, null, 4, 5, 6, 7, 8, null, 12]],
    [12, 12, [1, null, 10, 11, 12]],
  ])('around page %i of %i are %j', (page, pageCount, expected) => {
    expect(pagesToShow(page, pageCount)).toEqual(expected)
  })
})

describe('the pagination', () => {
  const html = (page: number, pageCount: number) =>
    renderToStaticMarkup(
      <Pagination page={page} pageCount={pageCount} hrefOf={(number) => `/members/page/${number}`} />,
    )

  it('shows nothing for one page', () => expect(html(1, 1)).toBe(''))

  it('has no way back from the first page nor on from the last', () => {
    expect(html(1, 3)).not.toContain('rel="prev"')
    expect(html(3, 3)).not.toContain('rel="next"')
  })

  it('marks where the reader is', () =>
    expect(html(2, 3)).toMatch(/href="\/members\/page\/2" aria-current="page"/))
})
