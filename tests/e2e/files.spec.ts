import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { dataDir, expect, nameUnits, onDatabase, type Page, test, untilReady } from '@/tests/support/e2e'
import { makePdf, PNG } from '@/tests/support/files'
import { nginxProgram, startNginx } from '@/tests/support/nginx'

const MEGABYTE = 1024 * 1024
const LARGE = makePdf(randomBytes(15 * MEGABYTE))
const PDF = 'application/pdf'

/** A new draft of a paper agreement, and the page on which its secretariat keeps it. */
async function openDraft(page: Page, options?: { javaScriptEnabled: boolean }) {
  await page.goto('/admin/agreements/new')
  await page.getByLabel('协议名称').fill(`带附件的协议 ${randomBytes(4).toString('hex')}`)
  await page.getByLabel('类型').selectOption({ label: '捐赠' })
  await nameUnits(page, /^各方/, ['青岛职业技术学院', '青岛市妇女儿童医院'], options)
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.waitForURL(/\/admin\/agreements\/[0-9a-f-]{36}/)
  const { pathname } = new URL(page.url())
  return { id: pathname.split('/').at(-1) ?? '', path: pathname }
}

const addressOf = (id: string) => `/api/files?subject=agreement&id=${id}&returnTo=/admin/agreements/${id}`

type Sent = { name?: string; content?: Buffer; headers?: Record<string, string> }

/** Sends a file as a page of the portal would, without one. */
function send(
  client: APIRequestContext,
  address: string,
  {
    name = 'a.pdf',
    content = makePdf(randomBytes(20)),
    headers = { 'sec-fetch-site': 'same-origin' },
  }: Sent = {},
) {
  const multipart = { file: { name, mimeType: PDF, buffer: content } }
  return client.post(address, { multipart, headers, maxRedirects: 0, timeout: 60_000 })
}

const temporary = () => {
  const folder = path.join(dataDir(), 'files/tmp')
  return existsSync(folder) ? readdirSync(folder) : []
}

test('a file of 15 MB is sent from the page, listed, saved as it was, and removed', async ({
  signedIn,
  visit,
  faults,
}) => {
  const page = await signedIn('tuoyu-secretary')
  await openDraft(page)
  await untilReady(page)
  await page.getByRole('button', { name: '添加附件' }).setInputFiles([
    { name: '扫描件 第一页.pdf', mimeType: PDF, buffer: LARGE },
    { name: '合影.pdf', mimeType: PDF, buffer: PNG },
    { name: '盖章页.png', mimeType: 'image/png', buffer: PNG },
  ])
  await page.getByRole('button', { name: '上传', exact: true }).click()
  const link = page.getByRole('link', { name: '扫描件 第一页.pdf' })
  await expect(link).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('link', { name: '盖章页.png' })).toBeVisible()
  await expect(page.getByText('文件名的扩展名与实际内容不符').first()).toBeVisible()

  const address = (await link.getAttribute('href')) ?? ''
  const saved = await page.context().request.get(address)
  const digest = createHash('sha256').update(LARGE).digest('base64')
  expect(saved.status()).toBe(200)
  expect((await saved.body()).equals(LARGE)).toBe(true)
  expect(saved.headers()).toMatchObject({
    'content-type': PDF,
    'content-disposition':
      'attachment; filename="___ ___.pdf"; filename*=UTF-8\'\'%E6%89%AB%E6%8F%8F%E4%BB%B6%20%E7%AC%AC%E4%B8%80%E9%A1%B5.pdf',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'repr-digest': `sha-256=:${digest}:`,
  })
  const head = await page.context().request.head(address)
  expect([head.status(), head.headers()['content-type']]).toEqual([200, PDF])
  const stranger = (await visit()).context().request
  expect((await stranger.get(address)).status()).toBe(404)
  expect((await stranger.head(address)).status()).toBe(404)

  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: '盖章页.png' }) })
  await row.getByText('删除…').click()
  await row.getByRole('button', { name: '删除附件' }).click()
  await expect(page.getByText('文件已删除。')).toBeVisible()
  await expect(page.getByRole('link', { name: '盖章页.png' })).toBeHidden()
  await expect(page.getByRole('main')).toContainText('删除附件')
  // The file that is not what its name says.
  expect(faults.splice(0)).toEqual([expect.stringMatching(/^422 /)])
})

test('without JavaScript a form sends one file and comes back with it, or with the reason', async ({
  signedIn,
}) => {
  const page = await signedIn('tuoyu-secretary', { javaScriptEnabled: false })
  await openDraft(page, { javaScriptEnabled: false })
  const choose = page.getByRole('button', { name: '添加附件' })
  const upload = page.getByRole('button', { name: '上传', exact: true })
  await upload.click()
  await expect(page.getByText('没有收到文件')).toBeVisible()
  await choose.setInputFiles({
    name: '说明.pdf',
    mimeType: PDF,
    buffer: Buffer.from('<html><script>1</script>'),
  })
  await upload.click()
  await expect(page.getByText('网页和 SVG 文件可能带有脚本')).toBeVisible()
  await choose.setInputFiles({ name: '扫描件.pdf', mimeType: PDF, buffer: LARGE })
  await upload.click()
  await expect(page.getByText('文件已添加。')).toBeVisible()
  await expect(page.getByRole('link', { name: '扫描件.pdf' })).toBeVisible()

  // Once it is registered the scan is corrected, with the reason, as another version.
  await page.getByText('登记入簿…', { exact: true }).click()
  await page.getByRole('button', { name: '登记入簿', exact: true }).click()
  await page.getByText('更正扫描件…').click()
  const correction = page.getByRole('form', { name: '更正扫描件' })
  await correction.getByLabel('更正原因').fill('原扫描件缺第二页')
  await correction.getByLabel('新的扫描件').setInputFiles({
    name: '完整扫描件.pdf',
    mimeType: PDF,
    buffer: makePdf(randomBytes(20)),
  })
  await correction.getByRole('button', { name: '上传并更正' }).click()
  await expect(page.getByText('已更正，作为新的一版记入台账', { exact: false })).toBeVisible()
  await expect(page.getByRole('link', { name: '完整扫描件.pdf' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '第 2 版', exact: true })).toBeVisible()
})

test('what is no page of this site, nobody, or too much is refused, and leaves nothing behind', async ({
  signedIn,
  visit,
  baseURL,
}) => {
  const page = await signedIn('tuoyu-secretary')
  const { id } = await openDraft(page)
  const client = page.context().request
  const address = addressOf(id)
  const statusOf = async (sent?: Sent, from = client) => (await send(from, address, sent)).status()
  expect(await statusOf({}, (await visit()).context().request)).toBe(401)
  expect(await statusOf({ headers: {} })).toBe(403)
  expect(await statusOf({ headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403)
  expect(await statusOf({ headers: { origin: 'https://evil.example' } })).toBe(403)
  expect(await statusOf({ headers: { origin: 'https://evil.example', accept: 'text/html' } })).toBe(403)
  expect(await statusOf({ headers: { origin: String(baseURL) } })).toBe(201)
  expect(await statusOf({ content: makePdf(Buffer.alloc(21 * MEGABYTE)) })).toBe(413)
  expect(await statusOf({ content: PNG })).toBe(422)
  const elsewhere = await send(client, addressOf(crypto.randomUUID()))
  expect(elsewhere.status()).toBe(404)
  const html = await send(client, address, {
    content: PNG,
    headers: { 'sec-fetch-site': 'same-origin', accept: 'text/html' },
  })
  expect([html.status(), html.headers().location]).toEqual([
    303,
    `/admin/agreements/${id}?refused=mismatch#files`,
  ])
  expect(temporary()).toEqual([])
})

/** Sends the beginning of an upload and then breaks off. */
async function breakOff(url: URL, cookie: string): Promise<void> {
  const request = http.request(url, {
    method: 'POST',
    headers: {
      cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': LARGE.length + 200,
    },
  })
  request.on('error', () => {})
  request.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n')
  request.write(LARGE.subarray(0, 5 * MEGABYTE))
  await expect.poll(() => temporary().length, 'it is being received').toBeGreaterThan(0)
  request.destroy()
}

test('an upload that breaks off leaves no temporary file and no row', async ({ signedIn, baseURL }) => {
  const page = await signedIn('tuoyu-secretary')
  const { id } = await openDraft(page)
  const count = () => onDatabase(async (db) => (await db.query('SELECT count(*) FROM files')).rows[0].count)
  const before = await count()
  const cookies = await page.context().cookies()
  await breakOff(
    new URL(addressOf(id), baseURL),
    cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  )
  await expect.poll(temporary).toEqual([])
  expect(await count()).toBe(before)
})

test('nginx lets 15 MB through to /api/files alone', async ({ signedIn, baseURL }) => {
  test.skip(nginxProgram() === undefined, 'nginx is missing')
  const page = await signedIn('tuoyu-secretary')
  const { id, path: ownPath } = await openDraft(page)
  const nginx = await startNginx(Number(new URL(String(baseURL)).port))
  try {
    const client = page.context().request
    const answer = await send(client, nginx.url + addressOf(id), { content: LARGE })
    expect(answer.status()).toBe(201)
    const { file } = (await answer.json()) as { file: { id: string } }
    const saved = await client.get(`${nginx.url}/api/files/${file.id}`)
    expect((await saved.body()).equals(LARGE)).toBe(true)
    expect((await send(client, nginx.url + ownPath, { content: LARGE })).status()).toBe(413)
  } finally {
    await nginx.stop()
  }
})
