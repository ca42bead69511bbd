import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { dataDir, expect, onDatabase, type Page, test, untilReady } from '@/tests/support/e2e'
import { databasePid } from '@/tests/support/portal-processes'
import { PUBLIC_PAGES } from '@/tests/support/public-pages'

const AWAY = '数据库暂时不可用，填写的内容还在，请稍后再保存。'

const untilHealthIs = (request: APIRequestContext, status: number) =>
  expect
    .poll(async () => (await request.get('/api/health')).status(), { timeout: 40_000, intervals: [250] })
    .toBe(status)

async function openUnitForm(page: Page): Promise<void> {
  await page.goto('/workspace/organization')
  await page.getByRole('link', { name: '修改资料', exact: true }).click()
  await page.waitForURL(/\/edit$/)
}

/** Takes the database away until the function that it gives is called: a file stands where its folder should be. */
function takeDatabaseAway(): () => void {
  const files = path.join(dataDir(), 'database')
  renameSync(files, `${files}-aside`)
  writeFileSync(files, '')
  process.kill(databasePid(), 'SIGKILL')
  let isAway = true
  return () => {
    if (!isAway) return
    isAway = false
    rmSync(files)
    renameSync(`${files}-aside`, files)
  }
}

test('while the database is away cached pages are served and watchers are told; then all is well again', async ({
  request,
  signedIn,
  faults,
}) => {
  for (const { path } of PUBLIC_PAGES) await request.get(path)
  const staff = await signedIn('gaoqing')
  await openUnitForm(staff)
  await staff.getByLabel('简介').fill('数据库恢复之后保存的简介。')
  const countUnits = () =>
    onDatabase(async (client) => (await client.query('SELECT count(*) FROM organizations')).rows)
  const units = await countUnits()
  const before = databasePid()
  process.kill(before, 'SIGKILL')

  const health = await request.get('/api/health')
  expect(health.status()).toBe(503)
  expect(await health.json()).toMatchObject({ status: 'degraded', database: 'unavailable' })
  for (const { path } of PUBLIC_PAGES) {
    const answer = await request.get(path)
    expect([answer.status(), answer.headers()['x-nextjs-cache']], path).toEqual([200, 'HIT'])
  }

  await untilHealthIs(request, 200)
  expect(databasePid()).not.toBe(before)
  await staff.getByRole('button', { name: '保存', exact: true }).click()
  await expect(staff.getByText('已保存。')).toBeVisible()
  const page = await request.get('/members/gaoqing-xian-jiaoyu-he-tiyuju')
  expect(await page.text()).toContain('数据库恢复之后保存的简介。')
  expect(await countUnits()).toEqual(units)
  faults.length = 0
})

test('what was typed stays in the form while the database is away, and is saved once it is back', async ({
  request,
  signedIn,
  faults,
}) => {
  test.setTimeout(120_000)
  const summary = '数据库离开时保存过的简介。'
  const scripted = await signedIn('gaoqing')
  const plain = await signedIn('aile', { javaScriptEnabled: false })
  for (const page of [scripted, plain]) {
    await openUnitForm(page)
    if (page === scripted) await untilReady(page)
    await page.getByLabel('简介').fill(summary)
  }
  const giveBack = takeDatabaseAway()
  try {
    await untilHealthIs(request, 503)
    await scripted.getByRole('button', { name: '保存', exact: true }).click()
    await expect(scripted.getByText(AWAY)).toBeVisible()
    await expect(scripted.getByLabel('简介')).toHaveValue(summary)

    await plain.getByRole('button', { name: '保存', exact: true }).click()
    await expect(plain.getByRole('main')).toContainText(AWAY)
    await expect(plain.getByRole('main')).toContainText('用浏览器的“刷新”')
  } finally {
    giveBack()
  }
  await untilHealthIs(request, 200)
  await scripted.getByRole('button', { name: '保存', exact: true }).click()
  await expect(scripted.getByText('已保存。')).toBeVisible()
  // The browser sends the form again, as people are told.
  await plain.reload()
  await expect(plain.getByText('已保存。')).toBeVisible()
  for (const unit of ['gaoqing-xian-jiaoyu-he-tiyuju', 'qingdao-aile-qimeng']) {
    expect(await (await request.get(`/members/${unit}`)).text(), unit).toContain(summary)
  }
  faults.length = 0
})
