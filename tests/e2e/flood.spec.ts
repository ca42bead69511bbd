import { memoryOf, sizeOf } from '@/tests/bench/processes'
import { expect, test } from '@/tests/support/e2e'
import { flood } from '@/tests/support/flood'
import { forEach, get, keepAlive } from '@/tests/support/http'
import { serverPid } from '@/tests/support/portal-processes'
import { PUBLIC_PAGES } from '@/tests/support/public-pages'

const UNKNOWN = 2_000
const WARMING = 300
// The demonstration has fewer than 1,000 pages; `npm run bench` does the same with 1,000, and 100,000 unknown addresses.
const MOST_HOT_PAGES = 200
const AT_ONCE = 16
const PUBLIC_LINK =
  /href="(\/(?:alliances|members|colleges|platforms|projects|positions|news|policies|events|agreements)(?:\/[^"?#]*)?)"/g

/** Follows the links of public pages until there are enough real ones. */
async function findPages(base: string, most: number): Promise<string[]> {
  const found = new Set(PUBLIC_PAGES.map(({ path }) => path))
  const good: string[] = []
  const agent = keepAlive(AT_ONCE)
  // There are more to begin with than are asked for at once, so that the set never runs dry while it still grows.
  await forEach(found, AT_ONCE, async (path) => {
    if (good.length >= most) return
    const { status, body } = await get(base + path, { agent })
    if (status !== 200) return
    good.push(path)
    for (const [, link = ''] of body.toString().matchAll(PUBLIC_LINK)) found.add(link)
  })
  agent.destroy()
  return good.slice(0, most)
}

const megabytes = (bytes: number) => bytes / 1024 / 1024

test('unknown addresses that pour in displace no real page, and leave nothing on the disk or in memory', async ({
  baseURL,
}) => {
  // Most of it goes into the pages that are hot.
  test.setTimeout(180_000)
  const base = String(baseURL)
  const hot = await findPages(base, MOST_HOT_PAGES)
  expect(hot.length).toBeGreaterThan(100)
  const folder = process.env.E2E_DIST_DIR ?? '.next-test'
  const before = sizeOf(folder)
  // The first ones bring in what is needed to answer any.
  await flood(base, { unknown: WARMING, hot })
  const server = serverPid()
  const memoryBefore = memoryOf(server).now
  const { visits, hits, wrong } = await flood(base, { unknown: UNKNOWN, hot })
  const memoryAfter = memoryOf(server).now
  expect(wrong).toEqual([])
  expect(visits).toBeGreaterThan(100)
  expect(hits / visits).toBeGreaterThanOrEqual(0.95)
  expect(sizeOf(folder)).toEqual(before)
  if (memoryBefore === null || memoryAfter === null) {
    console.warn('There is no /proc here: the memory of the portal was NOT measured')
    return
  }
  // Kept as text, a page takes twice its bytes (docs/decisions/0035): so much would be there if each had been kept.
  const { body } = await get(`${base}/members/no-such-record`)
  expect(memoryAfter - memoryBefore).toBeLessThan(megabytes(UNKNOWN * body.length * 2))
})
