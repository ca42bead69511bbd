import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { get } from '@/tests/support/http'
import { type Comparison, compare, type Plan } from './load'
import { startBare } from './servers'

export type Page = { name: string; path: string }
export type PageResult = Page & { bytes: number; compressed: number; portal: Comparison; bare: Comparison }

/** The page as it is served from the cache. Throws when it is not. */
export async function cachedBody(url: string, encoding: 'gzip' | 'identity'): Promise<Buffer> {
  for (let tries = 0; tries < 3; tries += 1) {
    const { status, headers, body } = await get(url, { headers: { 'Accept-Encoding': encoding } })
    if (status === 200 && headers['x-nextjs-cache'] === 'HIT') return body
  }
  throw new Error(`${url} is not served from the cache`)
}

/** Each page from the cache of the portal, and the same bytes from a bare Node server. */
export async function measurePages(base: string, pages: readonly Page[], plan: Plan): Promise<PageResult[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-bare-'))
  const results: PageResult[] = []
  const bodies = new Map<Page, Buffer>()
  for (const [index, page] of pages.entries()) {
    const body = await cachedBody(base + page.path, 'identity')
    bodies.set(page, body)
    writeFileSync(path.join(folder, String(index)), body)
  }
  const bareServer = await startBare(folder)
  try {
    for (const [index, page] of pages.entries()) {
      const [bare, portal] = await compare(
        [
          { name: `bare ${page.name}`, url: `${bareServer.url}/${index}` },
          { name: page.name, url: base + page.path },
        ],
        plan,
      )
      if (!(bare && portal)) throw new Error('Nothing was measured')
      const compressed = (await cachedBody(base + page.path, 'gzip')).length
      results.push({ ...page, bytes: bodies.get(page)?.length ?? 0, compressed, portal, bare })
    }
  } finally {
    await bareServer.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return results
}
