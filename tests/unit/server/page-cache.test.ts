import { expect, test } from 'vitest'
import PageCache from '@/lib/server/cache/page-cache.mjs'

const PAGE = { kind: 'APP_PAGE', html: '<p>', status: 200, headers: {} } as never

const request = (contentType?: string) =>
  new PageCache({ _requestHeaders: contentType ? { 'content-type': contentType } : {} })

test('a form that was sent finds no cached shell of its page, so that its answer can be rendered into it', async () => {
  const keyOf = (path: string) => `/route-cache/APP_PAGE/6a6cd0545c/$${path}`
  const [staff, visitors] = [keyOf('/workspace/articles/new'), keyOf('/news')]
  await request().set(staff, PAGE, {})
  await request().set(visitors, PAGE, {})
  const form = request('multipart/form-data; boundary=x')
  expect(await form.get(staff)).toBeNull()
  expect(await request().get(staff)).not.toBeNull()
  // A public page has no form: a header alone must not make it anew.
  expect(await form.get(visitors)).not.toBeNull()
})
