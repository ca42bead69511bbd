import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { APIRequestContext } from '@playwright/test'
import { OPEN_SETS } from '@/lib/features/open-data/constants'
import { expireEverything, plantCanaries } from '@/tests/support/canaries'
import { dataDir, expect, onDatabase, test } from '@/tests/support/e2e'

const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-copy-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command while this process goes on, so that it sees which connections the portal closes meanwhile. */
const run = (command: string, more: string[] = [], env: NodeJS.ProcessEnv = process.env) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', `lib/commands/${command}.ts`, ...more], {
    env,
    maxBuffer: 16 << 20,
  })

/** Runs `npm run export` on the portal under test; gives what it prints, and the links that led to nothing. */
async function copyTo(
  name: string,
  from: string,
): Promise<{ place: string; output: string; dead: string[] }> {
  const place = path.join(folder, name)
  const { stdout, stderr } = await run('export', ['--from', from, '--to', place])
  // Some copies in a row are more files of open data than one address may take, and the next one waits a minute.
  await onDatabase((client) => client.query("DELETE FROM limits.attempts WHERE key LIKE 'open%'"))
  return { place, output: stdout, dead: stderr.split('\n').filter((line) => line.startsWith('没有复制')) }
}

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)))
    .sort()

/** The files of a copy that hold a word in what they say or in their name. */
const filesWith = (place: string, word: string) =>
  filesIn(place).filter((file) => file.includes(word) || readFileSync(path.join(place, file)).includes(word))

/** What each file of a copy says. */
const digests = (place: string) =>
  Object.fromEntries(
    filesIn(place).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(place, name)))
        .digest('hex'),
    ]),
  )

/** Copies again and again, until nothing changes from one copy to the next: jobs have come to rest by then. */
async function untilSame(place: string, from: string): Promise<void> {
  let before = digests(place)
  await expect(async () => {
    const [earlier, now] = [before, digests((await copyTo('again', from)).place)]
    before = now
    expect(Object.keys({ ...earlier, ...now }).filter((file) => earlier[file] !== now[file])).toEqual([])
  }).toPass({ timeout: 240_000 })
}

/** Links of the pages of a copy that lead to no file of it. */
function brokenLinks(place: string): string[] {
  return filesIn(place)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      [...readFileSync(path.join(place, file), 'utf8').matchAll(/\s(?:href|src)="([^"#]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !existsSync(path.join(place, path.dirname(file), decodeURIComponent(target))))
        .map((target) => `${file}: ${target}`),
    )
}

/** Makes the search index anew, as an operator does: the records were planted past the portal. */
async function rebuildSearch(): Promise<void> {
  await run('search-rebuild', [], { ...process.env, DATA_DIR: dataDir() })
}

/** What a query leads to, by every way of asking: pages of results, suggestions while typing, the tool of assistants. */
async function foundBy(request: APIRequestContext, q: string) {
  const page = await (await request.get(`/search?q=${q}`)).text()
  const list = /<ol[^>]*data-results.*?<\/ol>/s.exec(page)?.[0] ?? ''
  const call = { name: 'search', arguments: { query: q } }
  const data = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: call }
  const tool = (await (await request.post('/api/mcp', { data })).json()).result.structuredContent
  return {
    sentence: /<p role="status">(.*?)<\/p>/s.exec(page)?.[1]?.replaceAll('<!-- -->', ''),
    pages: [...list.matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
    suggestions: await (await request.get(`/api/suggest?q=${q}`)).json(),
    tool: { exact: tool.closeness === 'exact' ? tool.total : 0, text: JSON.stringify(tool.items) },
  }
}

/** The addresses that the sitemaps list. */
async function mappedAddresses(request: APIRequestContext): Promise<string[]> {
  const listed = async (address: string) => {
    const xml = await (await request.get(address)).text()
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, found = '']) => found)
  }
  return (await Promise.all((await listed('/sitemap.xml')).map(listed))).flat()
}

/** Those of these addresses that answer anything but 200, a way to another address included. */
async function refused(request: APIRequestContext, addresses: readonly string[]): Promise<string[]> {
  const wrong: string[] = []
  for (const address of addresses) {
    const status = (await request.get(address, { maxRedirects: 0 })).status()
    if (status !== 200) wrong.push(`${address} ${status}`)
  }
  return wrong
}

test('nothing that is not public stands on any page, in any feed, file, tool or search, a copy is whole, and so are the sitemaps', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(600_000)
  const from = baseURL ?? ''
  const [word, shown] = [randomBytes(6).toString('hex'), randomBytes(6).toString('hex')].map(
    (hex) => `q${hex}`,
  ) as [string, string]
  await onDatabase(async (client) => {
    const remove = await plantCanaries(client, word, shown)
    try {
      await rebuildSearch()
      await expireEverything(client)
      // The pages of before are gone within a second or two.
      await expect(async () => {
        expect(await (await request.get('/policies')).text()).toContain(shown)
      }).toPass({ timeout: 15_000 })
      const { place, output, dead } = await copyTo('first', from)
      expect(output).toMatch(/已导出 \d+ 页和 \d+ 个文件/)
      expect(filesIn(place).length).toBeGreaterThan(200)
      expect(filesWith(place, word)).toEqual([])
      // The same search finds a word that is public, on its page, in its list, in the sitemap and in the data.
      expect(filesWith(place, shown)).toEqual(
        expect.arrayContaining([
          'api/open/v1/policies.csv',
          'api/open/v1/policies.json',
          'index.html',
          `policies/${shown}/index.html`,
          'policies/index.html',
          'sitemaps/policies/1',
        ]),
      )
      expect(brokenLinks(place)).toEqual([])
      expect(dead).toEqual([])
      // Asked here, where every page is kept already.
      const mapped = await mappedAddresses(request)
      expect(mapped.length).toBeGreaterThan(120)
      expect(new Set(mapped).size).toBe(mapped.length)
      expect(await refused(request, mapped)).toEqual([])
      for (const set of OPEN_SETS) {
        const call = { name: 'list_records', arguments: { set, limit: 50 } }
        const data = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: call }
        expect(await (await request.post('/api/mcp', { data })).text(), set).not.toContain(word)
      }
      const hidden = await foundBy(request, word)
      expect(hidden.sentence).toMatch(/^没有(找到|与|同时符合)/)
      expect(hidden.suggestions).toEqual([])
      expect(hidden.tool.exact).toBe(0)
      expect(JSON.stringify([hidden.pages, hidden.tool.text])).not.toContain(word)
      // The same questions find the public word.
      const open = await foundBy(request, shown)
      expect(open.sentence).toContain('找到 1 条')
      expect(open.pages).toEqual([`/policies/${shown}`])
      expect(open.suggestions).toMatchObject([{ items: [{ address: `/policies/${shown}` }] }])
      expect(open.tool.exact).toBe(1)
      expect(open.tool.text).toContain(`/policies/${shown}`)
      await untilSame(place, from)
    } finally {
      await remove()
      await rebuildSearch()
    }
  })
})

test('a copy opens from a folder, looks like the site, and says what it cannot do', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const first = path.join(folder, 'first')
  const place = existsSync(first) ? first : (await copyTo('opened', baseURL ?? '')).place
  const open = (...names: string[]) => page.goto(pathToFileURL(path.join(place, ...names, 'index.html')).href)
  await open()
  await expect(page.getByRole('note')).toContainText('静态副本')
  await page.getByRole('main').getByRole('link', { name: '青岛市托育服务产教联盟' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('青岛市托育服务产教联盟')
  expect(new URL(page.url()).protocol).toBe('file:')
  await expect(page.locator('.page-grid')).toHaveCSS('display', 'grid')
  await page.getByRole('contentinfo').getByRole('link', { name: '开放数据' }).click()
  await page.getByRole('link', { name: '成员单位，JSON' }).click()
  await expect(page).toHaveURL(/api\/open\/v1\/members\.json$/)
  await page.goBack()
  await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: '首页' }).click()
  await expect(page).toHaveURL(/\/index\.html$/)
  await open('members')
  await page.getByText('同时选几个条件').click()
  const form = page.locator('main form').first()
  await expect(form).toContainText('不能在这里查询或筛选')
  expect(await form.getAttribute('action')).toBe(`${baseURL}/members/find`)
  await expect(page.getByRole('link', { name: '工作台' })).toHaveAttribute('href', `${baseURL}/workspace`)
  // What needs no portal moves as it does there.
  await open('network')
  await expect(page.locator('.network-frame .marks a[tabindex="0"]')).toHaveCount(1)
})

test('a copy replaces an earlier one, and nothing else', async ({ baseURL }) => {
  const place = mkdtempSync(path.join(folder, 'other-'))
  writeFileSync(path.join(place, 'letter.txt'), 'a letter')
  await expect(copyTo(path.basename(place), baseURL ?? '')).rejects.toThrow(/已有别的内容/)
  expect(readdirSync(place)).toEqual(['letter.txt'])
  await expect(copyTo('nobody', 'http://127.0.0.1:9')).rejects.toThrow(/没有应答/)
  expect(existsSync(path.join(folder, 'nobody'))).toBe(false)
})
