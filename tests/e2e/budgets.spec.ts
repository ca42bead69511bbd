import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@/tests/support/e2e'
import { get } from '@/tests/support/http'
import { PUBLIC_PAGES } from '@/tests/support/public-pages'

const KILOBYTE = 1024
const HTML_LIMIT = 60 * KILOBYTE
const SCRIPT_LIMIT = 10 * KILOBYTE
const SHIFT_LIMIT = 0.02

/** The files that the framework loads on every page, also on one without any component of ours. */
function frameworkScripts(): Set<string> {
  const folder = process.env.E2E_DIST_DIR ?? '.next-test'
  const manifest = JSON.parse(readFileSync(path.join(folder, 'build-manifest.json'), 'utf8')) as {
    rootMainFiles: string[]
    polyfillFiles: string[]
  }
  // Browsers that know modules do not load the polyfills.
  return new Set([...manifest.rootMainFiles, ...manifest.polyfillFiles].map((file) => `/_next/${file}`))
}

/** Scripts of a page beside the framework's: the addresses of files, and what stands in the page itself. */
function ownScripts(html: string, framework: ReadonlySet<string>) {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(
    ([, attributes = '', text = '']) => ({
      source: /\bsrc="([^"]*)"/.exec(attributes)?.[1],
      isData: /type="application\/ld\+json"/.test(attributes),
      text,
    }),
  )
  return {
    files: scripts.flatMap(({ source }) => (source && !framework.has(source) ? [source] : [])),
    // The framework's own inline scripts hand it the data of the page.
    inline: scripts
      .filter(
        ({ source, isData, text }) =>
          !source && !isData && !/__next_|\$R[CSTV]|requestAnimationFrame/.test(text),
      )
      .map(({ text }) => text),
  }
}

for (const { path: address } of PUBLIC_PAGES) {
  test(`${address} keeps within its weight`, async ({ baseURL }) => {
    const { headers, body } = await get(`${baseURL}${address}`, { headers: { 'accept-encoding': 'gzip' } })
    expect(headers['content-encoding']).toBe('gzip')
    expect(body.length).toBeLessThanOrEqual(HTML_LIMIT)

    const html = (await get(`${baseURL}${address}`)).body.toString()
    const { files, inline } = ownScripts(html, frameworkScripts())
    const texts = await Promise.all(files.map(async (file) => (await get(`${baseURL}${file}`)).body))
    const weight = [...texts, ...inline].reduce((sum, text) => sum + gzipSync(text).length, 0)
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
          // Buffered entries are handed over in a task of their own, and hydration needs a moment.
          setTimeout(() => resolve(sum), 250)
        }),
    )
    expect(shift, address).toBeLessThanOrEqual(SHIFT_LIMIT)
  }
})
