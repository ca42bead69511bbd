import { gzipSync } from 'node:zlib'
import { expect, test } from '@/tests/support/e2e'
import { get } from '@/tests/support/http'
import { PUBLIC_PAGES } from '@/tests/support/public-pages'

const KILOBYTE = 1024
const HTML_LIMIT = 60 * KILOBYTE
const SCRIPT_LIMIT = 10 * KILOBYTE
const SHIFT_LIMIT = 0.02

/** The scripts of a page: the addresses of files, and what stands in the page itself. Data is none. */
function scriptsOf(html: string) {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .map(([, attributes = '', text = '']) => ({
      source: /\bsrc="([^"]*)"/.exec(attributes)?.[1],
      isData: /type="application\/ld\+json"/.test(attributes),
      isOwn: /\sdata-own\b/.test(attributes),
      text,
    }))
    .filter(({ isData }) => !isData)
}

for (const { path: address } of PUBLIC_PAGES) {
  test(`${address} keeps within its weight`, async ({ baseURL }) => {
    const { headers, body } = await get(`${baseURL}${address}`, { headers: { 'accept-encoding': 'gzip' } })
    expect(headers['content-encoding']).toBe('gzip')
    expect(body.length).toBeLessThanOrEqual(HTML_LIMIT)

    const scripts = scriptsOf((await get(`${baseURL}${address}`)).body.toString())
    expect(scripts.filter(({ isOwn }) => !isOwn)).toEqual([])
    const texts = await Promise.all(
      scripts.map(async ({ source, text }) => (source ? (await get(`${baseURL}${source}`)).body : text)),
    )
    const weight = texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
    expect(weight).toBeLessThanOrEqual(SCRIPT_LIMIT)
  })
}

test('crawlers are given the kept page that everybody gets, its metadata in the head', async ({
  baseURL,
}) => {
  for (const { path: address } of PUBLIC_PAGES) {
    for (const crawler of ['bingbot/2.0', 'Googlebot/2.1', 'Twitterbot/1.0', 'WhatsApp/2.23']) {
      const url = `${baseURL}${address}`
      await get(url)
      const { headers, body } = await get(url, { headers: { 'user-agent': crawler } })
      expect(headers['x-nextjs-cache'], `${address} for ${crawler}`).toBe('HIT')
      const [head = ''] = body.toString().split('</head>')
      expect(head).toMatch(/<title>[^<]+<\/title>/)
      expect(head).toMatch(/<link rel="canonical" href="http[^"]+"/)
      expect(head).toMatch(/<meta property="og:title"/)
    }
  }
})

test('who comes first is given the very page that is kept for everybody', async ({ baseURL }) => {
  for (const address of [
    '/members/by/kind/school/page/1',
    '/members/by/letter/q',
    '/never-asked-for-before',
  ]) {
    const url = `${baseURL}${address}`
    const [first, second] = [await get(url), await get(url)]
    expect(second.body.equals(first.body), address).toBe(true)
    expect(first.headers.etag, address).toMatch(/^"\w+"$/)
    expect(second.headers.etag, address).toBe(first.headers.etag)
  }
})

test('nothing on a page moves after it was shown', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const { path: address } of PUBLIC_PAGES) {
    await page.goto(address, { waitUntil: 'load' })
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          // Buffered entries are handed over in a task of their own.
          setTimeout(() => resolve(sum), 250)
        }),
    )
    expect(shift, address).toBeLessThanOrEqual(SHIFT_LIMIT)
  }
})
