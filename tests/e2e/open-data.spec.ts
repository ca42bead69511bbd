import type { APIRequestContext, APIResponse } from '@playwright/test'
import { OPEN_SETS, type OpenSet } from '@/lib/features/open-data/constants'
import { openPageSchema } from '@/lib/features/open-data/schema'
import { expect, locationOf, test } from '@/tests/support/e2e'

const BASE = '/api/open/v1'
type Page = { items: { id: string; url: string }[]; next: string | null; licence: string | null }

const pageOf = async (answer: APIResponse) => (await answer.json()) as Page

/** A message to the tools, as a client of the present revision sends it. */
async function ask(request: APIRequestContext, method: string, params: Record<string, unknown> = {}) {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
  }
  return request.post('/api/mcp', {
    data: { jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: meta } },
    headers: {
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...(typeof params.name === 'string' ? { 'mcp-name': params.name } : {}),
    },
  })
}

test('a visitor finds what data there are, and each link gives what it says', async ({ page, request }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: '开放数据' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('开放数据')
  const main = page.getByRole('main')
  await main.getByText('合作项目 projects', { exact: true }).click()
  await expect(main.getByRole('cell', { name: 'parties[].role', exact: true })).toBeVisible()
  const links = await main
    .getByRole('link')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  for (const link of links.filter((href) => href.startsWith('/'))) {
    expect((await request.get(link)).status(), link).toBe(200)
  }
})

test('a set is read page by page, unchanged answers are not sent again, and any site may read', async ({
  request,
}) => {
  const first = await request.get(`${BASE}/members?limit=30`)
  expect(first.headers()).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'public, no-cache',
  })
  const etag = first.headers().etag ?? ''
  expect(etag).toMatch(/^"[\w-]{32}"$/)
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await request.get(`${BASE}/members?limit=30`, { headers: { 'if-none-match': known } })
    expect([again.status(), (await again.body()).length, again.headers().etag]).toEqual([304, 0, etag])
  }
  const ids: string[] = []
  for (let next: string | null = `${BASE}/members?limit=30`; next; ) {
    const { items, next: following } = await pageOf(await request.get(next))
    ids.push(...items.map(({ id }) => id))
    next = following && new URL(following).pathname + new URL(following).search
  }
  expect(ids.length).toBeGreaterThan(50)
  expect(new Set(ids).size).toBe(ids.length)
  const one = await request.get(`${BASE}/members/${ids[0]}`)
  expect((await one.json()).id).toBe(ids[0])
  expect((await request.get((await one.json()).url)).status()).toBe(200)
})

test('every set keeps its promise, as JSON and as a text file, and says under which licence', async ({
  request,
}) => {
  for (const set of OPEN_SETS) {
    const answer = await request.get(`${BASE}/${set}`)
    const body = await answer.json()
    expect(openPageSchema(set as OpenSet).safeParse(body).error?.issues, set).toBeUndefined()
    expect(body.licence, set).toContain('CC BY 4.0')
    const file = await request.get(`${BASE}/${set}.csv`)
    expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8')
    expect(file.headers()['content-disposition']).toContain('.csv')
    expect((await file.body()).subarray(0, 3).toString('hex'), set).toBe('efbbbf')
  }
  const description = await (await request.get(`${BASE}/openapi.json`)).json()
  expect(description.openapi).toBe('3.1.1')
})

test('a wrong call is told what is wrong with it', async ({ request }) => {
  for (const [path, status, words] of [
    [`${BASE}/members?limit=0`, 400, 'limit 至少为 1'],
    [`${BASE}/members?after=x&limit=y`, 400, 'limit 应为数字'],
    [`${BASE}/members?updatedSince=yesterday`, 400, 'updatedSince 应为带时区的时刻'],
    [`${BASE}/members?page=2`, 400, '有不认识的参数'],
    [`${BASE}/users`, 404, '没有这个数据集'],
    [`${BASE}/members/nobody`, 404, '没有这条公开的记录'],
  ] as const) {
    const answer = await request.get(path)
    const problem = await answer.json()
    expect([answer.status(), problem.status], path).toEqual([status, status])
    expect(answer.headers()['content-type']).toContain('application/problem+json')
    expect(problem.detail, path).toContain(words)
  }
})

test('an assistant discovers the tools, calls them, and is refused in the words of the protocol', async ({
  request,
  baseURL,
}) => {
  const found = await (await ask(request, 'server/discover')).json()
  expect(found.result).toMatchObject({ resultType: 'complete', capabilities: { tools: {} } })
  const { tools } = (await (await ask(request, 'tools/list')).json()).result
  expect(tools.map(({ name }: { name: string }) => name)).toContain('list_records')
  const called = await (
    await ask(request, 'tools/call', { name: 'list_records', arguments: { set: 'alliances', limit: 3 } })
  ).json()
  expect(called.result.structuredContent.items).toHaveLength(3)
  expect(JSON.parse(called.result.content[0].text)).toEqual(called.result.structuredContent)
  const wrong = await (
    await ask(request, 'tools/call', { name: 'get_record', arguments: { set: 'members', id: 'x' } })
  ).json()
  expect(wrong.result).toMatchObject({ isError: true, content: [{ text: 'id 应为记录的标识' }] })
  expect((await ask(request, 'resources/list')).status()).toBe(404)

  const post = (data: unknown, headers: Record<string, string> = {}) =>
    request.post('/api/mcp', { data, headers: { 'content-type': 'application/json', ...headers } })
  const hello = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18' } }
  expect((await (await post(hello)).json()).result.protocolVersion).toBe('2025-06-18')
  expect((await post({ jsonrpc: '2.0', method: 'notifications/initialized' })).status()).toBe(202)
  expect((await post(hello, { origin: 'https://elsewhere.example' })).status()).toBe(403)
  expect((await post(hello, { origin: baseURL ?? '' })).status()).toBe(200)
  expect((await post('no json')).status()).toBe(400)
  expect((await post([hello])).status()).toBe(400)
  expect((await post({ ...hello, params: { pad: 'x'.repeat(70_000) } })).status()).toBe(413)
  expect((await request.get('/api/mcp')).status()).toBe(405)
})

test('an event goes into a calendar, alone or with all others', async ({ request, page }) => {
  const moved = await request.get('/events/qingdao-tuoyu-lianmeng-qidong-yishi.ics', { maxRedirects: 0 })
  expect([moved.status(), locationOf(moved)]).toEqual([
    308,
    '/events/qingdao-tuoyu-lianmeng-qidong-yishi/event.ics',
  ])
  await page.goto('/events/qingdao-tuoyu-lianmeng-qidong-yishi')
  const href = await page.getByRole('link', { name: '加入日历' }).getAttribute('href')
  const answer = await request.get(href ?? '')
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  expect(await answer.text()).toContain('DTSTART;VALUE=DATE:20220520\r\n')
  const all = await (await request.get('/events.ics')).text()
  expect(all.match(/^BEGIN:VEVENT/gm)?.length).toBeGreaterThan(0)
  expect(all).toContain('UID:')
  expect((await request.get('/events/nobody/event.ics')).status()).toBe(404)
})
