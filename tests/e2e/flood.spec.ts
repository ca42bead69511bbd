import { sizeOf } from '@/tests/bench/processes'
import { expect, test } from '@/tests/support/e2e'
import { flood } from '@/tests/support/flood'
import { forEach, get, keepAlive } from '@/tests/support/http'
import { PUBLIC_PAGES } from '@/tests/support/public-pages'

const UNKNOWN = 2_000
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

test('unknown addresses that pour in displace no real page, and leave nothing on the disk', async ({
  baseURL,
}) => {
  // Most of it goes into the pages that are hot.
  test.setTimeout(180_000)
  const hot = await findPages(String(baseURL), MOST_HOT_PAGES)
  expect(hot.length).toBeGreaterThan(100)
  const folder = process.env.E2E_DIST_DIR ?? '.next-test'
  const before = sizeOf(folder)
  const { visits, hits, wrong } = await flood(String(baseURL), { unknown: UNKNOWN, hot })
  expect(wrong).toEqual([])
  expect(visits).toBeGreaterThan(100)
  expect(hits / visits).toBeGreaterThanOrEqual(0.95)
  expect(sizeOf(folder)).toEqual(before)
})
