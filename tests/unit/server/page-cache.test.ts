import { expect, test } from 'vitest'
import PageCache from '@/lib/server/cache/page-cache.mjs'

const PAGE = { kind: 'APP_PAGE', html: '<p>', status: 200, headers: {} } as never
const keyOf = (path: string) => `/route-cache/APP_PAGE/6a6cd0545c/$${path}`

test('a page made per request is never kept, so that no visitor gets the shell and nonce of another', async () => {
  const cache = new PageCache()
  for (const path of ['/sign-in', '/workspace/articles/new', '/admin', '/join/abc', '/setup']) {
    for (const key of [path, keyOf(path)]) {
      await cache.set(key, PAGE, {})
      expect(await cache.get(key), key).toBeNull()
    }
  }
})

test('a public page is kept, also one whose address only begins like another area', async () => {
  const cache = new PageCache()
  for (const path of ['/news', '/members/admin', '/joining', '/administration']) {
    await cache.set(keyOf(path), PAGE, {})
    expect(await cache.get(keyOf(path)), path).not.toBeNull()
  }
})
