import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { innerSearchPath } from '@/lib/shared/search-path'
import { expect, locationOf, test } from '@/tests/support/e2e'
import { MISSING_PAGES, PUBLIC_PAGES } from '@/tests/support/public-pages'
import { structuredDataProblems } from '@/tests/support/structured-data'

const textOf = async (request: APIRequestContext, path: string) => (await request.get(path)).text()

test('a visitor goes from the home page over an alliance and a member to a college', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '联盟' }).click()
  await page.getByRole('main').getByRole('link', { name: '青岛市托育服务产教联盟' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('青岛市托育服务产教联盟')
  await page.getByRole('main').getByRole('link', { name: '青岛职业技术学院' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('青岛职业技术学院')
  await page.getByRole('link', { name: '无限三维3D打印产业学院' }).first().click()
  await expect(page.getByText('合作始于', { exact: true })).toBeVisible()
  await expect(page.getByText('2018年', { exact: true })).toBeVisible()
  for (const seat of ['政府', '行业', '企业专家', '学校专业带头人']) {
    await expect(page.getByRole('listitem').filter({ hasText: seat }).first()).toBeVisible()
  }
})

test('the head of every page leads to every list, in one row on a desk and in the menu of a phone', async ({
  page,
}) => {
  const lists = ['alliances', 'members', 'colleges', 'platforms', 'projects', 'agreements', 'positions']
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/policies')
    if (width < 1000) await page.getByText('菜单', { exact: true }).click()
    const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link')
    const paths = [...lists, 'news', 'events', 'policies', 'network', 'data'].map((list) => `/${list}`)
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(paths)
    const tops = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top))
    if (width > 1000) expect(new Set(tops).size).toBe(1)
  }
})

test('the page of an alliance says honestly who attended, who sits on the council and who is named', async ({
  page,
}) => {
  await page.goto('/alliances/qingdao-tuoyu-lianmeng')
  const main = page.getByRole('main')
  await expect(main.getByText('26家', { exact: true })).toBeVisible()
  await expect(main.getByText('23家', { exact: true }).first()).toBeVisible()
  await expect(main.getByText('本站已登记 14 家')).toBeVisible()
  const named = [
    ...['黄岛区妇幼保健中心', '崂山区妇幼保健中心', '青岛市妇女儿童医院', '市北区妇幼保健中心'],
    ...['青岛恒星科技学院', '青岛黄海学院', '青岛求实职业技术学院', '青岛职业技术学院'],
    ...['富萌嘉禾托育有限公司', '恒星儿童教育管理咨询有限公司', '惠洛克国际儿童之家'],
    ...['青岛爱乐启蒙教育咨询有限公司', '青岛艾瑞教育集团', '子叶托育服务有限公司'],
  ]
  expect(named).toHaveLength(14)
  for (const name of named) await expect(main.getByRole('link', { name }).first()).toBeVisible()
})

test('an honour always stands with its status', async ({ page }) => {
  await page.goto('/alliances/qingdao-dianzi-xinxiye-zhijiao-jituan')
  const honour = page.getByRole('listitem').filter({ hasText: '示范性职业教育集团（联盟）培育单位' })
  await expect(honour.getByText('公示拟入围')).toBeVisible()
})

test('a policy page gives its index number and what it cites', async ({ page }) => {
  await page.goto('/policies')
  await page.getByRole('link', { name: '淄博科学技术学校产教融合发展实施方案' }).click()
  await expect(page.getByText('11370322004432986Y/2025-5374930')).toBeVisible()
  await expect(page.getByText('《山东省职业学校校企合作促进办法》')).toBeVisible()
})

test('filters, letters and pages of a list are links, and live in its path', async ({ page }) => {
  const path = () => new URL(page.url()).pathname
  await page.goto('/members')
  await page.getByRole('navigation', { name: '按类别筛选' }).getByRole('link', { name: '学校' }).click()
  expect(path()).toBe('/members/by/kind/school')
  await page
    .getByRole('navigation', { name: '按地区筛选' })
    .getByRole('link', { name: /^山东省青岛市 ?\d+$/ })
    .click()
  expect(path()).toBe('/members/by/kind/school/region/370200')
  await expect(page.getByRole('main').getByRole('link', { name: '青岛黄海学院' })).toBeVisible()
  await expect(page.getByText('济源职业技术学院')).toHaveCount(0)
  await page.getByRole('link', { name: '去掉筛选条件 类别：学校' }).click()
  expect(path()).toBe('/members/by/region/370200')
  await page
    .getByRole('navigation', { name: /首字母/ })
    .getByRole('link', { name: /^F/ })
    .click()
  expect(path()).toBe('/members/by/region/370200/initial/F')
  await expect(page.getByRole('main').getByRole('link', { name: '富萌嘉禾托育有限公司' })).toBeVisible()
  await page.getByRole('link', { name: '全部清除' }).click()
  await page.getByRole('link', { name: '下一页' }).click()
  expect(path()).toBe('/members/page/2')
  await expect(page.getByText('第 2 页', { exact: false }).first()).toBeVisible()
  await page.getByRole('link', { name: '上一页' }).click()
  expect(path()).toBe('/members')
})

test('several filters at once, by the form, lead to the one address that they mean', async ({
  page,
  request,
}) => {
  await page.goto('/members')
  await page.getByText('同时选几个条件').click()
  await page.getByLabel('所在联盟', { exact: true }).selectOption('qingdao-tuoyu-lianmeng')
  await page.getByLabel('类别', { exact: true }).selectOption('hospital')
  await page.getByRole('button', { name: '筛选' }).click()
  await page.waitForURL(/\/members\/by\/kind\/hospital\/alliance\/qingdao-tuoyu-lianmeng$/)
  await expect(page.getByRole('main').getByRole('link', { name: '市北区妇幼保健中心' })).toBeVisible()

  const chosen = await request.get('/members/find?region=&kind=school&color=blue', { maxRedirects: 0 })
  expect([chosen.status(), locationOf(chosen)]).toEqual([303, '/members/by/kind/school'])
  for (const [given, canonical] of [
    ['/members/by/region/370200/kind/school', '/members/by/kind/school/region/370200'],
    ['/members/by/kind/school/page/1', '/members/by/kind/school'],
    ['/members/page/1', '/members'],
  ] as const) {
    const answer = await request.get(given, { maxRedirects: 0 })
    expect([answer.status(), locationOf(answer)]).toEqual([308, canonical])
  }
})

test('an unknown address is a helpful 404, visible without JavaScript, from the first request on', async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false })
  for (const path of MISSING_PAGES) {
    // Whoever asked before must not have warmed it.
    const address =
      path.includes('/by/') || path.includes('/page/') ? path : `${path}-${randomUUID().slice(0, 8)}`
    for (const _ of ['first', 'again']) {
      const answer = await page.goto(address)
      expect(answer?.status(), address).toBe(404)
      await expect(page.getByRole('heading', { level: 1, name: '没有找到这个页面' })).toBeVisible()
      await expect(page.getByRole('link', { name: '返回首页' })).toBeVisible()
    }
    const cached = await page.request.get(address)
    expect([cached.status(), cached.headers()['x-nextjs-cache']], address).toEqual([404, 'HIT'])
  }
})

test('every type of public page comes from the cache at the second request, and sets no cookie', async ({
  request,
}) => {
  const others = [
    ...['/sitemap.xml', '/sitemaps/members/1', '/robots.txt', '/feed.xml', '/llms.txt', '/events.ics'],
    '/events/qingdao-tuoyu-lianmeng-qidong-yishi/event.ics',
  ]
  for (const path of [...PUBLIC_PAGES.map((page) => page.path), ...others]) {
    const first = await request.get(path)
    expect(first.status(), path).toBe(200)
    const second = await request.get(path)
    expect(second.headers()['x-nextjs-cache'], path).toBe('HIT')
    for (const answer of [first, second]) expect(answer.headers()['set-cookie'], path).toBeUndefined()
  }
})

test('no type of public page is left out of these tests', () => {
  const routes = readdirSync('app/(public)', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.startsWith('[...rest]'))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
  const patterns = routes.map(
    (route) => new RegExp(`^${route.replace(/\[\.{3}\w+\]/, '.+').replace(/\[\w+\]/g, '[^/]+')}$`),
  )
  expect(patterns.length).toBeGreaterThan(20)
  // Filters and further pages are one component for every list; the list of units stands for all.
  const listed = patterns.filter(
    ({ source }) => !/by\\\/|page\\\//.test(source) || source.includes('members'),
  )
  // A search has a query before visitors and a path behind it.
  const paths = PUBLIC_PAGES.flatMap(({ path }) => {
    const inner = innerSearchPath(new URL(path, 'http://localhost').searchParams)
    return inner === null ? [path] : [path, inner]
  })
  const missed = listed.filter((pattern) => !paths.some((path) => pattern.test(path)))
  expect(missed.map(String)).toEqual([])
})

test('every public page has one heading, a title and a canonical address of its own, and sound structured data', async ({
  request,
  baseURL,
}) => {
  const titles = new Map<string, string>()
  for (const { path } of PUBLIC_PAGES) {
    const html = await textOf(request, path)
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? ''
    expect(titles.get(title), `${path}: ${title}`).toBeUndefined()
    titles.set(title, path)
    expect(/<link rel="canonical" href="([^"]+)"/.exec(html)?.[1], path).toBe(new URL(path, baseURL).href)
    expect(html.match(/<h1[ >]/g), path).toHaveLength(1)
    // What search engines are asked to leave alone tells them nothing.
    const isIndexed = !/<meta name="robots" content="noindex/.test(html)
    if (isIndexed) expect(await structuredDataProblems(html), path).toEqual([])
  }
})

test('robots and feed are well formed and name this address', async ({ request, page, baseURL }) => {
  expect(await textOf(request, '/robots.txt')).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  const answer = await request.get('/feed.xml')
  expect(answer.headers()['content-type']).toContain('application/atom+xml')
  const text = await answer.text()
  const feed = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml')
    return {
      broken: document.querySelector('parsererror')?.textContent ?? null,
      links: [...document.querySelectorAll('entry > link')].map((link) => link.getAttribute('href') ?? ''),
      dated: document.querySelectorAll('entry > updated').length,
    }
  }, text)
  expect(feed.broken).toBeNull()
  expect(feed.links.length).toBeGreaterThanOrEqual(12)
  expect(feed.dated).toBe(feed.links.length)
  for (const link of feed.links) expect(link).toMatch(new RegExp(`^${baseURL}/news/`))
})
