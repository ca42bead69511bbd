import { sizeOf } from '@/tests/bench/processes'
import { expect, test } from '@/tests/support/e2e'
import { flood } from '@/tests/support/flood'
import { get } from '@/tests/support/http'
import { PUBLIC_PAGES } from '@/tests/support/public-pages'

const UNKNOWN = 2_000
const MOST_HOT_PAGES = 300
const PUBLIC_LINK =
  /href="(\/(?:alliances|members|colleges|platforms|projects|positions|news|policies|events|agreements)(?:\/[^"?#]*)?)"/g

/** Follows the links of public pages until there are enough real ones. */
async function findPages(base: string, most: number): Promise<string[]> {
  const found = new Set(PUBLIC_PAGES.map(({ path }) => path))
  const good: string[] = []
  for (const path of found) {
    const { status, body } = await get(base + path)
    if (status !== 200) continue
    good.push(path)
    if (good.length === most) break
    for (const [, link = ''] of body.toString().matchAll(PUBLIC_LINK)) found.add(link)
  }
  return good
}

test('unknown addresses that pour in displace no real page, and leave nothing on the disk', async ({
  baseURL,
}) => {
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
