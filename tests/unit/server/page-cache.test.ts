import { existsSync, readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { prefixOf, ROUTES } from '@/lib/server/cache/absences.mjs'
import { now } from '@/lib/server/cache/cache-store.mjs'
import dataCache from '@/lib/server/cache/data-cache.mjs'
import PageCache, { withoutFramework } from '@/lib/server/cache/page-cache.mjs'

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

test('a short page is kept as text, a long one as bytes, with an ETag and without what only a router asks for', async () => {
  const cache = new PageCache()
  for (const html of ['<p>青岛𠮷', `<p>${'青岛𠮷'.repeat(30_000)}`]) {
    const form = html.length < 90_000 ? 'string' : 'object'
    const isKept = (value: unknown) => {
      const kept = (value as { html: string | Buffer }).html
      return typeof kept === form && String(kept) === html
    }
    const parts = { rscData: Buffer.from('data'), segmentData: new Map([['/', Buffer.from('part')]]) }
    await cache.set(keyOf('/one'), { ...(PAGE as object), html, ...parts } as never, {})
    const kept = (await cache.get(keyOf('/one')))?.value
    expect(isKept(kept)).toBe(true)
    expect(kept).toMatchObject({ rscData: undefined, segmentData: undefined, status: 200 })
    expect(kept).toMatchObject({ headers: { etag: expect.stringMatching(/^"\w+"$/) } })
    // Next hands a page back when it could not be made anew.
    await cache.set(keyOf('/one'), kept as never, {})
    expect(isKept((await cache.get(keyOf('/one')))?.value)).toBe(true)
  }
})

test('a thousand pages of a large city, read in turn, are all kept within the standard size', async () => {
  const cache = new PageCache()
  const html = `<p>${'青岛职业技术学院 <a href="/members/a">'.repeat(1_100)}`
  expect(Buffer.byteLength(html)).toBeGreaterThan(45_000)
  const keys = Array.from({ length: 1_000 }, (_, index) => keyOf(`/members/unit-${index}`))
  // Read in turn, as a visitor of all would: what is asked for again has left the list of the fresh ones by then.
  for (let turn = 0; turn < 2; turn += 1) {
    for (const key of keys) {
      if (!(await cache.get(key))) await cache.set(key, { ...(PAGE as object), html } as never, {})
    }
  }
  for (const key of keys) expect(await cache.get(key), key).not.toBeNull()
})

test('whenever a page is read, a front cache may keep it for less than a second from then', async () => {
  vi.useFakeTimers()
  const cache = new PageCache()
  await cache.set(keyOf('/front'), PAGE, {})
  for (let now = 1_700_000_000_000; now < 1_700_000_002_000; now += 50) {
    vi.setSystemTime(now)
    const kept = (await cache.get(keyOf('/front')))?.value
    const headers = kept && 'headers' in kept ? kept.headers : undefined
    // nginx: fresh while its second is not greater than this one.
    const end = (Number(String(headers?.['x-accel-expires']).slice(1)) + 1) * 1_000
    expect(end - now).toBeLessThanOrEqual(600)
    expect(end - now).toBeGreaterThan(-400)
  }
  vi.useRealTimers()
})

const OWN = '<script data-own="">1</script><script type="application/ld+json">{"a":1}</script>'
const FRAMEWORK =
  '<link rel="preload" as="script" href="/_next/a.js"/><script src="/_next/a.js" async=""></script>' +
  '<script>self.__next_f.push([1,"<p>"])</script>'

test('a kept page has our own scripts and data, and none of the framework', () => {
  expect(withoutFramework(`<head>${FRAMEWORK}${OWN}</head><p>words</p>${FRAMEWORK}`)).toBe(
    `<head>${OWN}</head><p>words</p>`,
  )
})

test('a page with a part that only a script puts in its place is left whole', () => {
  const html = `<template id="B:0"></template><div hidden id="S:0">late</div>${FRAMEWORK}`
  expect(withoutFramework(html)).toBe(html)
})

test('the visitor for whom a page is made gets the same bytes as those after him', async () => {
  const made = { ...(PAGE as object), html: `<p>words</p>${FRAMEWORK}` } as { html: string }
  await new PageCache().set(keyOf('/first'), made as never, {})
  expect(made.html).toBe('<p>words</p>')
})

const result = (timestamp: number, tags: string[]) =>
  Promise.resolve({
    value: new Blob(['{}']).stream(),
    tags,
    timestamp,
    stale: 0,
    expire: 3_600,
    revalidate: 3_600,
  })

test('a page made of a result that was begun before a change is out of date, though it was asked for after it', async () => {
  const begun = now()
  await new PageCache().revalidateTag('projects')
  const cache = new PageCache()
  // The framework waits for what is on its way, whoever asked for it first.
  await dataCache.set('list', result(begun, ['projects', 'other']))
  await cache.set(
    keyOf('/projects'),
    { ...(PAGE as object), headers: { 'x-next-cache-tags': 'projects' } } as never,
    {},
  )
  expect((await cache.get(keyOf('/projects')))?.lastModified).toBe(-1)
  expect(await dataCache.get('list', [])).toBeUndefined()
})

test('a result that was begun after a change puts nothing out of date, however many follow it', async () => {
  const before = new PageCache()
  await before.revalidateTag('events')
  const cache = new PageCache()
  for (const key of ['one', 'two']) await dataCache.set(key, result(now(), ['events']))
  await cache.set(
    keyOf('/events'),
    { ...(PAGE as object), headers: { 'x-next-cache-tags': 'events' } } as never,
    {},
  )
  await dataCache.set('three', result(now(), ['events']))
  expect((await cache.get(keyOf('/events')))?.lastModified).toBeGreaterThan(0)
  for (const key of ['one', 'two', 'three']) expect(await dataCache.get(key, []), key).toBeDefined()
})

const routeKey = (route: string, path: string) => `${prefixOf(route)}${path}`
const ABSENT = { ...(PAGE as object), status: 404, headers: { 'x-next-cache-tags': 'policies' } } as never

afterEach(() => {
  globalThis.xieyuIsSlugTaken = undefined
})

test('an address without a record is answered with the 404 of another, one with a record is left to its page', async () => {
  const asked: string[] = []
  globalThis.xieyuIsSlugTaken = async (kind, slug) => {
    asked.push(`${kind} ${slug}`)
    return slug === 'draft'
  }
  const keyOfPolicy = (slug: string) => routeKey('/(public)/policies/[slug]/page', `/policies/${slug}`)
  const cache = new PageCache()
  expect(await cache.get(keyOfPolicy('first'))).toBeNull()
  await cache.set(keyOfPolicy('first'), ABSENT, {})
  expect((await cache.get(keyOfPolicy('second')))?.value).toMatchObject({ status: 404 })
  expect(await cache.get(keyOfPolicy('draft'))).toBeNull()
  expect(asked).toEqual(['policy_document second', 'policy_document draft'])
  // Kept under its own address from now on.
  expect(await cache.get(keyOfPolicy('second'))).not.toBeNull()
  expect(asked).toHaveLength(2)

  await cache.revalidateTag('policies')
  expect((await cache.get(keyOfPolicy('second')))?.lastModified, 'made anew').toBe(-1)
  expect(await cache.get(keyOfPolicy('third')), 'no longer the answer of the list').toBeNull()
})

test('where the database gives no answer, and where an address is no slug, the page is tried', async () => {
  const keyOfEvent = (rest: string) => routeKey('/(public)/events/[slug]/page', `/events/${rest}`)
  const cache = new PageCache()
  await cache.set(keyOfEvent('first'), ABSENT, {})
  expect(await cache.get(keyOfEvent('second')), 'nobody to ask').toBeNull()
  globalThis.xieyuIsSlugTaken = async () => false
  for (const rest of ['_', '[slug]', '%E9%9D%92', 'a/b']) {
    expect(await cache.get(keyOfEvent(rest)), rest).toBeNull()
  }
  globalThis.xieyuIsSlugTaken = () => Promise.reject(new Error('no database'))
  expect(await cache.get(keyOfEvent('second'))).toBeNull()
})

test('a page, and a 404 with words of its own, is nobody else’s answer', async () => {
  globalThis.xieyuIsSlugTaken = async () => false
  const cache = new PageCache()
  await cache.set(routeKey('/(public)/news/[slug]/page', '/news/real'), PAGE, {})
  expect(await cache.get(routeKey('/(public)/news/[slug]/page', '/news/other'))).toBeNull()
  await cache.set(routeKey('/(public)/verify/[number]/page', '/verify/a'), ABSENT, {})
  expect(await cache.get(routeKey('/(public)/verify/[number]/page', '/verify/b'))).toBeNull()
})

test('the routes whose 404s are alike exist, and have no other words for them', () => {
  for (const route of Object.keys(ROUTES)) {
    expect(readFileSync(`app${route}.tsx`, 'utf8'), route).toContain('<Missing />')
    expect(existsSync(`app${route.replace(/page$/, 'not-found.tsx')}`), route).toBe(false)
  }
})
