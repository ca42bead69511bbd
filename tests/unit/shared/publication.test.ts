import { expect, test } from 'vitest'
import { nextPublication, PUBLICATION_EVENTS, PUBLICATION_STATUSES } from '@/lib/shared/publication'

test('a record goes from draft to public, off the public pages, and back to a draft', () => {
  const table = PUBLICATION_STATUSES.map((status) => [
    status,
    PUBLICATION_EVENTS.map((event) => nextPublication(status, event)),
  ])
  expect(Object.fromEntries(table)).toEqual({
    draft: ['published', null, null],
    published: [null, 'withdrawn', null],
    withdrawn: [null, null, 'draft'],
  })
})
