import { expect, test } from 'vitest'
import { ARTICLE_STATUSES } from '@/lib/features/articles/constants'
import { ARTICLE_EVENTS, next } from '@/lib/features/articles/workflow'

test('the life of an article is this table and nothing else', () => {
  const table = ARTICLE_STATUSES.map((status) => [
    status,
    Object.fromEntries(ARTICLE_EVENTS.map((event) => [event, next(status, event)])),
  ])
  const none = { submit: null, recall: null, return: null, publish: null, withdraw: null, reopen: null }
  expect(Object.fromEntries(table)).toEqual({
    draft: { ...none, submit: 'in_review', publish: 'published', withdraw: 'withdrawn' },
    in_review: { ...none, recall: 'draft', return: 'draft', publish: 'published', withdraw: 'withdrawn' },
    published: { ...none, submit: 'in_review', publish: 'published', withdraw: 'withdrawn' },
    withdrawn: { ...none, reopen: 'draft' },
  })
})
