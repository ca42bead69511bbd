import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@/tests/support/e2e'

test.use({ javaScriptEnabled: false })

const OPEN = '托育专业订单培养协议（演示）'
const SECRET = '教师到医院实践协议（演示）'
const PAPER = '青职合〔2026〕18 号（演示）'

/** The number of an agreement of the demonstration, as the public register says it. */
async function numberOf(page: Page, title: string): Promise<string> {
  await page.goto('/agreements')
  for (;;) {
    const entry = page.getByRole('row').filter({ has: page.getByText(title, { exact: true }) })
    if ((await entry.count()) > 0) {
      const href = await entry.getByRole('link', { name: '核验', exact: true }).getAttribute('href')
      return decodeURIComponent((href ?? '').replace('/verify/', ''))
    }
    await page.getByRole('link', { name: '下一页' }).click()
  }
}

/** Downloads what a link of the page names. */
async function download(page: Page, name: string): Promise<string> {
  const href = (await page.getByRole('link', { name }).first().getAttribute('href')) ?? ''
  const answer = await page.request.get(href)
  expect(answer.status(), href).toBe(200)
  return answer.text()
}

async function ask(page: Page, number: string): Promise<void> {
  await page.goto('/verify')
  await page.getByLabel('协议编号').fill(number)
  await page.getByRole('button', { name: '核验' }).click()
}

test('a visitor verifies an agreement by its number, and the offline program agrees', async ({ page }) => {
  const number = await numberOf(page, OPEN)
  await ask(page, number.toLowerCase())
  expect(new URL(page.url()).pathname).toBe(`/verify/${number}`)
  await page.goto(`/verify?number=${number}`)
  expect(new URL(page.url()).pathname).toBe(`/verify/${number}`)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(OPEN)
  await expect(main.getByText('本站登记簿中有这份协议，双方已在线确认同一文本')).toBeVisible()
  await expect(main.getByText('登录账号确认')).toHaveCount(2)
  await expect(main.getByText('学生第五学期到公司的托育园实习')).toBeVisible()
  await expect(main.getByRole('link', { name: '托育专业订单培养协议之补充协议（演示）' })).toBeVisible()

  const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-verify-'))
  const file = (name: string) => path.join(folder, name)
  try {
    writeFileSync(file('agreement.json'), await download(page, '下载协议与台账证明'))
    writeFileSync(file('heads.json'), await download(page, '下载台账的每日末端值'))
    writeFileSync(file('verify-agreement.mjs'), await download(page, '下载核对程序'))
    const names = ['verify-agreement.mjs', 'agreement.json', 'heads.json'].map(file)
    expect(execFileSync(process.execPath, names, { encoding: 'utf8' })).toContain('结果：核验通过')

    const forged = (await download(page, '下载协议与台账证明')).replace('三十人', '三百人')
    writeFileSync(file('agreement.json'), forged)
    expect(spawnSync(process.execPath, names).status).toBe(1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('an open agreement is printed and saved as a Word file by anybody', async ({ page }) => {
  const number = await numberOf(page, OPEN)
  await page.goto(`/verify/${number}`)
  await page.getByRole('link', { name: '打印版' }).click()
  await expect(page.getByText('（盖章）')).toHaveCount(2)
  await expect(page.getByText(new RegExp(`${number} 第 1 版　SHA-256 [0-9a-f]{64}`))).toBeVisible()
  const word = await page.request.get(`/verify/${number}/agreement.docx`)
  expect(word.headers()['content-disposition']).toContain('attachment')
  expect((await word.body()).subarray(0, 2).toString()).toBe('PK')
})

test('what the parties keep to themselves is on no page and in no file', async ({ page, faults }) => {
  const number = await numberOf(page, SECRET)
  await page.goto(`/verify/${number}`)
  await expect(page.getByText('按各方约定，协议的摘要和全文不公开')).toBeVisible()
  await expect(page.getByText('已于')).toBeVisible()
  const file = await download(page, '下载协议与台账证明')
  expect(file + (await page.content())).not.toContain('儿童保健科')
  for (const part of ['print', 'agreement.docx']) {
    expect((await page.request.get(`/verify/${number}/${part}`)).status(), part).toBe(404)
  }
  expect(faults).toEqual([])
})

test('a number from paper works in an address, and the page says that nobody confirmed it online', async ({
  page,
}) => {
  await ask(page, ` ${PAPER} `)
  expect(decodeURIComponent(new URL(page.url()).pathname)).toBe(`/verify/${PAPER}`)
  await expect(page.getByText('是纸质登记，未经各方在线确认')).toBeVisible()
  await expect(page.getByText('未经在线确认', { exact: true }).first()).toBeVisible()
})

test('a number that is not in the register is answered with 404 and what to do next', async ({ page }) => {
  const number = await numberOf(page, OPEN)
  const [prefix, year] = number.split('-')
  for (const unknown of [`${prefix}-${year}-9999`, '青职院/5号', '%']) {
    const answer = await page.goto(`/verify/${encodeURIComponent(unknown)}`)
    expect(answer?.status(), unknown).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: '未找到这个编号的协议' })).toBeVisible()
    expect((await page.request.get(`/verify/${encodeURIComponent(unknown)}/agreement.json`)).status()).toBe(
      404,
    )
  }
  await page.getByLabel('换一个编号再核验').fill(number)
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(OPEN)
})

test('pages and files of verification are answered from memory the second time', async ({ page }) => {
  const number = await numberOf(page, OPEN)
  for (const address of [
    '/verify',
    `/verify/${number}`,
    `/verify/${number}/agreement.json`,
    '/verify/heads.json',
  ]) {
    await page.request.get(address)
    const again = await page.request.get(address)
    expect(again.headers()['x-nextjs-cache'], address).toBe('HIT')
    expect(again.headers().etag, address).toBeTruthy()
  }
})
